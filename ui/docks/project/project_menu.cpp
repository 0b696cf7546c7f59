#include "ui/docks/project/project_menu.h"

#include "ui/docks/project/project_dock.h"
#include "ui/settings/icons.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Kind = ProjectTreeModel::Kind;

}  // namespace

void ProjectMenu::fill(QMenu &menu, const ProjectItem &item, ProjectDock &dock)
{
    ProjectMenu filled(menu, item, dock);
    switch (item.kind) {
    case Kind::Section:
        filled.addSection();
        break;
    case Kind::Tag:
        filled.addTag();
        break;
    case Kind::ScoredTag:
        menu.addAction(themedIcon(u"working-set"_s), tr("Set as working set"), &dock, [&dock, item] {
            dock.activate({Kind::Tag, item.name, {}});
        });
        break;
    case Kind::Embedding:
        filled.addEmbedding();
        break;
    case Kind::Predictions:
        filled.addPrediction();
        break;
    case Kind::Score:
        filled.addScore();
        break;
    case Kind::SavedFilter:
        menu.addAction(themedIcon(u"filter"_s), tr("Apply"), &dock, [&dock, item] { dock.activate(item); });
        break;
    case Kind::Check:
        menu.addAction(themedIcon(u"filter"_s), tr("Show these pictures"), &dock,
                       [&dock, item] { dock.activate(item); });
        break;
    }
    filled.addRenameAndDelete();
}

void ProjectMenu::addSection()
{
    const bool isWritable = !m_dock.workbench().project().isReadOnly();
    const auto add = [&](const QString &icon, const QString &text, auto signal) {
        m_menu.addAction(themedIcon(icon), text, &m_dock, signal)->setEnabled(isWritable);
    };
    if (m_item.name == u"embeddings"_s) {
        add(u"embedding"_s, tr("Compute an embedding…"),
            [&dock = m_dock] { Q_EMIT dock.embeddingWanted({}); });
        add(u"import"_s, tr("Import embeddings…"),
            [&dock = m_dock] { Q_EMIT dock.importEmbeddingsWanted(); });
    } else if (m_item.name == u"predictions"_s) {
        add(u"import"_s, tr("Import predictions…"),
            [&dock = m_dock] { Q_EMIT dock.importPredictionsWanted(); });
    } else if (m_item.name == u"scores"_s) {
        add(u"score"_s, tr("Score predictions…"), [&dock = m_dock] { Q_EMIT dock.scoreWanted({}); });
    }
}

void ProjectMenu::addOthers(const QString &title, const QString &icon,
                            const std::function<void(const QString &)> &act)
{
    QMenu *const others = m_menu.addMenu(themedIcon(icon), title);
    for (const TagTreeRow &row : m_dock.workbench().project().overview().tags) {
        if (row.tag.name == m_item.name)
            continue;
        QString text = row.tag.name;
        others->addAction(text.replace(u'&', u"&&"_s), &m_dock, [act, name = row.tag.name] { act(name); });
    }
    others->setEnabled(!others->isEmpty());
}

void ProjectMenu::addCombinations()
{
    const bool isWritable = !m_dock.workbench().project().isReadOnly();
    const auto combine = [this](TagOperation operation) {
        return [&dock = m_dock, operation, left = m_item.name](const QString &right) {
            dock.commands().combine(operation, left, right);
        };
    };
    if (isWritable) {
        addOthers(tr("Union with"), u"union"_s, combine(TagOperation::Union));
        addOthers(tr("Intersection with"), u"intersection"_s, combine(TagOperation::Intersection));
        addOthers(tr("Difference: without"), u"difference"_s, combine(TagOperation::Difference));
    }
    addOthers(tr("Compare with"), {},
              [&dock = m_dock, left = m_item.name](const QString &right) { dock.compare(left, right); });
}

void ProjectMenu::addTag()
{
    ProjectDock &dock = m_dock;
    const QString name = m_item.name;
    const TagTreeRow *const row = dock.workbench().project().findTag(name);
    m_menu.addAction(themedIcon(u"working-set"_s), tr("Set as working set"), &dock,
                     [&dock, name] { dock.commands().setWorkingSet(name); });
    m_menu.addAction(tr("Select its samples"), &dock, [&dock, name] { dock.commands().selectMembers(name); });
    m_menu.addSeparator();
    addCombinations();
    m_menu.addSeparator();
    if (row != nullptr && row->tag.selection) {
        m_menu.addAction(themedIcon(u"repeat"_s), tr("Repeat with these settings"), &dock,
                         [&dock, name] { Q_EMIT dock.repeatWanted(name, false); });
        m_menu.addAction(tr("Repeat with a new seed"), &dock,
                         [&dock, name] { Q_EMIT dock.repeatWanted(name, true); });
    }
    m_menu.addAction(themedIcon(u"export"_s), tr("Export…"), &dock,
                     [&dock, name] { Q_EMIT dock.exportWanted(name); });
}

void ProjectMenu::addEmbedding()
{
    ProjectDock &dock = m_dock;
    const QString name = m_item.name;
    m_menu.addAction(themedIcon(u"map"_s), tr("Draw its map"), &dock,
                     [&dock, item = m_item] { dock.activate(item); });
    m_menu
        .addAction(themedIcon(u"embedding"_s), tr("Compute again or extend…"), &dock,
                   [&dock, name] { Q_EMIT dock.embeddingWanted(name); })
        ->setEnabled(!dock.workbench().project().isReadOnly());
}

void ProjectMenu::addPrediction()
{
    ProjectDock &dock = m_dock;
    const QString name = m_item.name;
    const bool isWritable = !dock.workbench().project().isReadOnly();
    m_menu.addAction(themedIcon(u"colour"_s), tr("Colour by predicted class"), &dock,
                     [&dock, item = m_item] { dock.activate(item); });
    m_menu
        .addAction(themedIcon(u"score"_s), tr("Score…"), &dock,
                   [&dock, name] { Q_EMIT dock.scoreWanted(name); })
        ->setEnabled(isWritable);
    m_menu
        .addAction(themedIcon(u"import"_s), tr("Import predictions…"), &dock,
                   [&dock] { Q_EMIT dock.importPredictionsWanted(); })
        ->setEnabled(isWritable);
}

void ProjectMenu::addScore()
{
    ProjectDock &dock = m_dock;
    m_menu.addAction(themedIcon(u"colour"_s), tr("Colour by it"), &dock,
                     [&dock, item = m_item] { dock.activate(item); });
    m_menu.addAction(tr("Sort by it, highest first"), &dock, [&dock, item = m_item] {
        dock.workbench().view().setSortKey({{ColumnSource::Score, item.name, item.tag}, true});
    });
    const QString source = dock.scoreSource(m_item);
    if (!source.isEmpty())
        m_menu
            .addAction(themedIcon(u"score"_s), tr("Score again…"), &dock,
                       [&dock, source] { Q_EMIT dock.scoreWanted(source); })
            ->setEnabled(!dock.workbench().project().isReadOnly());
}

void ProjectMenu::addRenameAndDelete()
{
    const bool canRename = m_dock.commands().canRename(m_item);
    const bool canDelete = m_dock.commands().canDelete(m_item);
    if (!canRename && !canDelete)
        return;
    m_menu.addSeparator();
    ProjectDock &dock = m_dock;
    if (canRename)
        m_menu.addAction(themedIcon(u"rename"_s), tr("Rename"), QKeySequence(Qt::Key_F2), &dock,
                         &ProjectDock::renameCurrent);
    if (canDelete)
        m_menu.addAction(themedIcon(u"delete"_s), tr("Delete…"), QKeySequence(Qt::Key_Delete), &dock,
                         &ProjectDock::deleteCurrent);
}

}  // namespace Atoll
