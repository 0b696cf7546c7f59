#include "ui/window/commands/command_availability.h"

#include "ui/settings/action_registry.h"
#include "ui/window/window_parts.h"

#include <QAction>
#include <QHash>
#include <QLocale>
#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

enum class Need : std::uint8_t {
    None = 0,
    Project = 1,
    Writable = 3,  ///< a project that may be changed
    Selection = 4,
    Filter = 8,
    Pictures = 16,
    Labels = 32,
    Predictions = 64,
};

constexpr unsigned operator|(Need left, Need right)
{
    return unsigned(left) | unsigned(right);
}

/// Actions that are not named here can always be used.
const QHash<QString, unsigned> &needs()
{
    static const QHash<QString, unsigned> table{
        {u"file.close"_s, unsigned(Need::Project)},
        {u"file.properties"_s, unsigned(Need::Project)},
        {u"file.importPredictions"_s, unsigned(Need::Writable)},
        {u"file.importLabels"_s, unsigned(Need::Writable)},
        {u"file.importEmbedding"_s, unsigned(Need::Writable)},
        {u"file.importMetadata"_s, unsigned(Need::Writable)},
        {u"file.importTag"_s, unsigned(Need::Writable)},
        {u"file.exportTag"_s, unsigned(Need::Project)},
        {u"file.exportLabels"_s, Need::Project | Need::Labels},
        {u"file.exportScores"_s, unsigned(Need::Project)},
        {u"file.exportMap"_s, unsigned(Need::Project)},
        {u"edit.selectAll"_s, unsigned(Need::Project)},
        {u"edit.selectNone"_s, Need::Project | Need::Selection},
        {u"edit.invertSelection"_s, unsigned(Need::Project)},
        {u"edit.filterToSelection"_s, Need::Project | Need::Selection},
        {u"edit.clearFilter"_s, Need::Project | Need::Filter},
        {u"edit.copyNames"_s, Need::Project | Need::Selection},
        {u"edit.find"_s, unsigned(Need::Project)},
        {u"edit.history"_s, unsigned(Need::Project)},
        {u"map.colourBy"_s, unsigned(Need::Project)},
        {u"data.rescan"_s, Need::Writable | Need::Pictures},
        {u"data.locate"_s, Need::Writable | Need::Pictures},
        {u"data.computeEmbedding"_s, Need::Writable | Need::Pictures},
        {u"data.projection"_s, unsigned(Need::Writable)},
        {u"data.duplicates"_s, Need::Project | Need::Pictures},
        {u"model.importPredictions"_s, unsigned(Need::Writable)},
        {u"model.quickProbe"_s, unsigned(Need::Writable)},
        {u"model.computeScores"_s, Need::Writable | Need::Predictions},
        {u"select.batch"_s, unsigned(Need::Project)},
        {u"tags.newFromSelection"_s, Need::Writable | Need::Selection},
        {u"tags.addSelection"_s, Need::Writable | Need::Selection},
        {u"tags.removeSelection"_s, Need::Writable | Need::Selection},
        {u"annotate.classes"_s, unsigned(Need::Writable)},
        {u"annotate.labelSelection"_s, Need::Writable | Need::Selection},
        {u"annotate.clearLabels"_s, Need::Writable | Need::Selection},
    };
    return table;
}

}  // namespace

CommandAvailability::CommandAvailability(WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    Workbench &workbench = parts.workbench;
    const auto soon = [this] { updateSoon(); };
    connect(&workbench.project(), &ProjectState::dataChanged, this, soon);
    connect(&workbench.project(), &ProjectState::closed, this, soon);
    connect(&workbench.selection(), &SelectionState::selectionChanged, this, soon);
    connect(&workbench.view(), &SampleView::filterChanged, this, soon);
    connect(&workbench.view(), &SampleView::shownChanged, this, soon);
    connect(&workbench.proposal(), &ProposalState::proposalChanged, this, soon);
    connect(&parts.batch, &BatchDock::availabilityChanged, this, soon);
    connect(&parts.project, &ProjectDock::currentItemChanged, this, soon);
    connect(&parts.actions, &ActionRegistry::retranslated, this, soon);
    update();
}

void CommandAvailability::updateSoon()
{
    if (std::exchange(m_isPending, true))
        return;
    QMetaObject::invokeMethod(this, &CommandAvailability::update, Qt::QueuedConnection);
}

void CommandAvailability::update()
{
    m_isPending = false;
    Workbench &workbench = m_parts.workbench;
    const ProjectState &project = workbench.project();
    const ProjectOverview &overview = project.overview();
    unsigned has = 0;
    if (project.isOpen())
        has |= unsigned(project.isReadOnly() ? Need::Project : Need::Writable);
    if (!workbench.selection().isEmpty())
        has |= unsigned(Need::Selection);
    if (!workbench.view().filter().empty())
        has |= unsigned(Need::Filter);
    if (!overview.imageRoot.isEmpty())
        has |= unsigned(Need::Pictures);
    if (overview.labels > 0)
        has |= unsigned(Need::Labels);
    if (!overview.predictions.empty())
        has |= unsigned(Need::Predictions);
    for (const auto &[id, need] : needs().asKeyValueRange()) {
        if (QAction *const action = m_parts.actions.action(id))
            action->setEnabled((has & need) == need);
    }
    for (int key = 0; key <= 9; ++key)
        m_parts.actions.action(u"annotate.label%1"_s.arg(key))
            ->setEnabled((has & unsigned(Need::Writable)) == unsigned(Need::Writable) &&
                         !workbench.selection().isEmpty());
    const auto enable = [this](const QString &id, bool isEnabled) {
        m_parts.actions.action(id)->setEnabled(isEnabled);
    };
    enable(u"edit.selectionBack"_s, workbench.selection().canGoBack());
    enable(u"edit.selectionForward"_s, workbench.selection().canGoForward());
    enable(u"edit.undo"_s, !project.isReadOnly() && project.undo().undo.has_value());
    enable(u"edit.redo"_s, !project.isReadOnly() && project.undo().redo.has_value());
    const ProjectItem chosen = m_parts.project.currentItem();
    const bool isWritable = project.isOpen() && !project.isReadOnly();
    enable(u"tags.rename"_s, isWritable && m_parts.project.commands().canRename(chosen));
    enable(u"tags.delete"_s, isWritable && m_parts.project.commands().canDelete(chosen));
    enable(u"tags.setWorkingSet"_s, chosen.kind == ProjectTreeModel::Kind::Tag);
    enable(u"select.run"_s, m_parts.batch.canRun());
    enable(u"select.repeatNewSeed"_s, m_parts.batch.canRun());
    enable(u"select.copyCommand"_s, m_parts.batch.canRun());
    enable(u"select.accept"_s, m_parts.batch.canAccept());
    enable(u"select.discard"_s, m_parts.batch.hasProposal());
    enable(u"review.start"_s, m_parts.batch.hasProposal());
    updateTexts();
}

void CommandAvailability::updateTexts()
{
    const Workbench &workbench = m_parts.workbench;
    const SampleIndex selected = m_parts.workbench.selection().count();
    const UndoState &undo = m_parts.workbench.project().undo();
    const QString count = QLocale().toString(selected);
    ActionRegistry &actions = m_parts.actions;
    const auto say = [&actions](const QString &id, bool isSpecial, const QString &text) {
        actions.setOwnText(id, isSpecial ? text : QString());
    };
    say(u"edit.undo"_s, undo.undo.has_value(),
        tr("&Undo: %1").arg(undo.undo ? undo.undo->sentence : QString()));
    say(u"edit.redo"_s, undo.redo.has_value(),
        tr("&Redo: %1").arg(undo.redo ? undo.redo->sentence : QString()));
    say(u"tags.newFromSelection"_s, selected > 0, tr("&New from Selection (%1)…").arg(count));
    say(u"edit.filterToSelection"_s, selected > 0, tr("Fi&lter to Selection (%1)").arg(count));
    say(u"edit.copyNames"_s, selected > 0, tr("Copy File Na&mes (%1)").arg(count));
    say(u"annotate.labelSelection"_s, selected > 0, tr("&Label Selection (%1)…").arg(count));
    say(u"annotate.clearLabels"_s, selected > 0, tr("Clea&r Labels (%1)").arg(count));
    say(u"edit.selectAll"_s, workbench.scope().count() > 0,
        tr("Select &All (%1)").arg(QLocale().toString(m_parts.workbench.view().shownCount())));
}

}  // namespace Atoll
