#include "ui/docks/project/project_dock.h"

#include "ui/docks/project/project_menu.h"
#include "ui/docks/project/project_tree_content.h"
#include "ui/docks/project/tag_comparison.h"
#include "ui/settings/icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Kind = ProjectTreeModel::Kind;

}  // namespace

ProjectDock::ProjectDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_commands(new ProjectCommands(workbench, this))
    , m_model(new ProjectTreeModel(themedIcon, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(tr("Tags, embeddings, predictions and scores of a project show here."), this))
    , m_comparison(new TagComparison(workbench, this))
{
    setAccessibleName(tr("Project"));
    build();
    listen();
    refresh();
    if (workbench.project().isOpen())
        readFilters();
}

void ProjectDock::build()
{
    m_filter->setSourceModel(m_model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(ProjectTreeModel::NameColumn);
    m_search->setPlaceholderText(tr("Find in the project"));
    m_search->setAccessibleName(tr("Find in the project"));
    m_search->setClearButtonEnabled(true);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Project tree"));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setIndentation(m_view->fontMetrics().height());
    QHeaderView *const header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(m_view->fontMetrics().height());
    header->setSectionResizeMode(ProjectTreeModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ProjectTreeModel::CountColumn, QHeaderView::ResizeToContents);
    m_view->expandAll();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_comparison);
}

void ProjectDock::listen()
{
    ProjectState &project = m_workbench.project();
    connect(&project, &ProjectState::dataChanged, this, [this] {
        refresh();
        readFilters();
    });
    connect(&project, &ProjectState::closed, this, [this] {
        m_filters.clear();
        refresh();
    });
    connect(&m_workbench.view(), &SampleView::workingSetChanged, this, &ProjectDock::refresh);
    connect(&m_workbench.map(), &MapState::projectionChanged, this, &ProjectDock::refresh);
    connect(m_search, &QLineEdit::textChanged, this, &ProjectDock::search);
    connect(m_view, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { activate(itemAt(index)); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ProjectDock::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProjectDock::currentItemChanged);
    // New lines come unfolded; what a person has folded stays so.
    connect(m_filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                m_view->expand(parent);
                for (int row = first; row <= last; ++row)
                    m_view->expandRecursively(m_filter->index(row, 0, parent));
            });
    connect(m_model, &ProjectTreeModel::renameRequested, this,
            [this](Kind kind, const QString &from, const QString &to) {
                m_commands->rename({kind, from, {}}, to);
            });
    connect(m_commands, &ProjectCommands::combined, this, &ProjectDock::takeCombined);
    const auto addKey = [this](Qt::Key key, auto slot) {
        auto *shortcut = new QShortcut(key, m_view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    addKey(Qt::Key_Delete, &ProjectDock::deleteCurrent);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        addKey(key, [this] { activate(currentItem()); });
}

void ProjectDock::readFilters()
{
    m_workbench.project().session().look<std::vector<SavedFilter>>(
        u"saved filters"_s, [](const Project &project, TaskControl &) { return savedFilters(project); }, this,
        [this](const Result<std::vector<SavedFilter>> &filters) {
            if (!filters || *filters == m_filters)
                return;
            m_filters = *filters;
            refresh();
        });
}

void ProjectDock::refresh()
{
    const ProjectState &project = m_workbench.project();
    const bool isOpen = project.isOpen();
    QString embedding;
    if (const auto &map = m_workbench.map().projection()) {
        for (const EmbeddingOverview &each : project.overview().embeddings) {
            if (each.info.id == map->embedding)
                embedding = each.info.name;
        }
    }
    m_model->setContent(
        projectTreeContent(project.overview(), m_filters, m_workbench.view().workingSetTag(), embedding));
    m_view->setVisible(isOpen);
    m_empty->setVisible(!isOpen);
    const bool isSearched = isOpen && project.overview().tags.size() >= searchedFrom;
    if (!isSearched)
        m_search->clear();
    m_search->setVisible(isSearched);
    editAwaited();
}

void ProjectDock::search(const QString &text)
{
    m_filter->setFilterFixedString(text);
    if (!text.isEmpty())
        m_view->expandAll();
}

ProjectItem ProjectDock::itemAt(const QModelIndex &index)
{
    const QModelIndex name = index.siblingAtColumn(ProjectTreeModel::NameColumn);
    if (!name.isValid())
        return {};
    return {Kind(name.data(ProjectTreeModel::KindRole).toInt()),
            name.data(ProjectTreeModel::NameRole).toString(),
            name.data(ProjectTreeModel::TagNameRole).toString()};
}

ProjectItem ProjectDock::currentItem() const
{
    return itemAt(m_view->currentIndex());
}

QModelIndex ProjectDock::shownTagIndex(const QString &name) const
{
    return m_filter->mapFromSource(m_model->tagIndex(name));
}

void ProjectDock::setCurrentTag(const QString &name)
{
    if (const QModelIndex index = shownTagIndex(name); index.isValid())
        m_view->setCurrentIndex(index);
}

void ProjectDock::activate(const ProjectItem &item)
{
    switch (item.kind) {
    case Kind::Tag:
        m_commands->setWorkingSet(item.name);
        break;
    case Kind::Score:
        m_commands->colourBy(item);
        break;
    case Kind::SavedFilter: {
        const auto found = std::ranges::find(m_filters, item.name, &SavedFilter::name);
        if (found != m_filters.end())
            m_workbench.view().setFilter(filterFromConditions(found->conditions));
        break;
    }
    case Kind::Embedding:
        if (!m_commands->drawMap(item.name))
            Q_EMIT projectionWanted(item.name);
        break;
    case Kind::Predictions:
        m_workbench.colours().setColumn({ColumnSource::PredictedClass, item.name, {}});
        break;
    case Kind::Check:
        m_workbench.view().setFilter({checkClause(item.name)});
        break;
    case Kind::Section:
    case Kind::ScoredTag: {
        const QModelIndex index = m_view->currentIndex().siblingAtColumn(ProjectTreeModel::NameColumn);
        m_view->setExpanded(index, !m_view->isExpanded(index));
        break;
    }
    }
}

void ProjectDock::compare(const QString &left, const QString &right)
{
    m_comparison->compare(left, right);
}

QString ProjectDock::scoreSource(const ProjectItem &score) const
{
    const std::vector<ScoreOverview> &scores = m_workbench.project().overview().scores;
    const auto found = std::ranges::find_if(scores, [&](const ScoreOverview &each) {
        return each.tag == score.tag && each.summary.type == score.name;
    });
    return found == scores.end() ? QString() : found->summary.source;
}

void ProjectDock::renameCurrent()
{
    if (m_commands->canRename(currentItem()))
        m_view->edit(m_view->currentIndex().siblingAtColumn(ProjectTreeModel::NameColumn));
}

void ProjectDock::deleteCurrent()
{
    m_commands->remove(currentItem());
}

void ProjectDock::openMenu(const QPoint &place)
{
    // The menu key opens it for the current line, wherever the mouse is.
    QModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        index = m_view->currentIndex();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    ProjectMenu::fill(*menu, itemAt(index), *this);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(m_view->viewport()->mapToGlobal(place));
}

void ProjectDock::takeCombined(const QString &tag)
{
    m_awaitedTag = tag;
    editAwaited();
}

/// A tag that was just made is chosen, with its proposed name ready to be changed.
void ProjectDock::editAwaited()
{
    const QModelIndex index = m_awaitedTag.isEmpty() ? QModelIndex() : shownTagIndex(m_awaitedTag);
    if (!index.isValid())
        return;
    m_awaitedTag.clear();
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

}  // namespace Atoll
