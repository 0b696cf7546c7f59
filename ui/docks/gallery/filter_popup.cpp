#include "ui/docks/gallery/filter_popup.h"

#include "ui/docks/gallery/filter_editor.h"
#include "ui/docks/shared/column_list.h"
#include "ui/docks/shared/column_picker.h"
#include "ui/docks/shared/popup_place.h"
#include "ui/settings/icons.h"
#include "ui/viewstate/workbench.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Text columns and ranks are found in other ways.
std::vector<ColumnInfo> filterColumns(const std::vector<ColumnInfo> &columns)
{
    std::vector<ColumnInfo> result;
    std::ranges::copy_if(columns, std::back_inserter(result),
                         [](const ColumnInfo &column) { return column.kind != ColumnKind::Text; });
    return result;
}

}  // namespace

FilterPopup::FilterPopup(Workbench &workbench, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_workbench(workbench)
    , m_columnList(ColumnList::of(workbench))
    , m_pages(new QStackedWidget(this))
    , m_picker(new ColumnPicker(m_pages))
    , m_editorPage(new QWidget(m_pages))
    , m_back(new QToolButton(m_editorPage))
    , m_title(new QLabel(m_editorPage))
    , m_editor(new FilterEditor(m_editorPage))
    , m_apply(new QPushButton(tr("Filter"), m_editorPage))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    m_back->setIcon(themedIcon(u"back"_s));
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Choose another column"));
    m_back->setAccessibleName(m_back->toolTip());
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *const head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto *const foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_apply);
    auto *const editor = new QVBoxLayout(m_editorPage);
    editor->addLayout(head);
    editor->addWidget(m_editor, 1);
    editor->addLayout(foot);
    m_pages->addWidget(m_picker);
    m_pages->addWidget(m_editorPage);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_pages);

    connect(m_picker, &ColumnPicker::picked, this, &FilterPopup::choose);
    connect(m_back, &QToolButton::clicked, this, [this] {
        m_pages->setCurrentWidget(m_picker);
        m_picker->begin(m_column);
    });
    connect(m_editor, &FilterEditor::changed, this, &FilterPopup::showButton);
    connect(m_apply, &QPushButton::clicked, this, &FilterPopup::apply);
}

void FilterPopup::addBelow(const QWidget &anchor)
{
    m_column = {};
    m_picker->setColumns(filterColumns(m_columnList.columns()));
    m_pages->setCurrentWidget(m_picker);
    m_picker->begin({});
    showBelow(*this, anchor);
}

void FilterPopup::editBelow(const QWidget &anchor, const FilterClause &clause)
{
    m_picker->setColumns(filterColumns(m_columnList.columns()));
    m_picker->begin(clause.column);
    choose(clause.column);
    showBelow(*this, anchor);
}

const FilterClause *FilterPopup::present(const ColumnKey &column) const
{
    const SampleFilter &filter = m_workbench.view().filter();
    const auto found = std::ranges::find(filter, column, &FilterClause::column);
    return found == filter.end() ? nullptr : &*found;
}

void FilterPopup::choose(const ColumnKey &column)
{
    m_column = column;
    m_title->setText(m_columnList.title(column));
    m_editor->wait();
    m_apply->setEnabled(false);
    m_pages->setCurrentWidget(m_editorPage);
    ProjectState &project = m_workbench.project();
    project.session().look<FilterReading>(
        u"filter-column"_s,
        [column, workingSet = m_workbench.view().workingSet(),
         cache = project.cache()](const Project &opened, TaskControl &control) {
            return readForFilter(opened, column, workingSet, *cache, control);
        },
        this,
        [this, column](const Result<FilterReading> &reading) {
            if (reading && column == m_column)
                take(*reading);
        });
}

void FilterPopup::take(const FilterReading &reading)
{
    m_editor->begin(reading, present(m_column));
}

void FilterPopup::showButton()
{
    m_apply->setEnabled(m_editor->clause().has_value());
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_pages->currentWidget() == m_editorPage)
        apply();
    else
        QFrame::keyPressEvent(event);
}

void FilterPopup::apply()
{
    const std::optional<FilterClause> clause = m_editor->clause();
    if (!clause)
        return;
    hide();
    // Two conditions on one column seldom hold together; the new one takes the place of the old.
    SampleFilter filter = m_workbench.view().filter();
    std::erase_if(filter, [&](const FilterClause &other) { return other.column == clause->column; });
    filter.push_back(*clause);
    m_workbench.view().setFilter(filter);
}

}  // namespace Atoll
