#include "model/workflow/undo.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

namespace Atoll {

namespace {

UndoStep::State shownState(std::optional<UndoStepState> state)
{
    if (state == UndoStepState::Done)
        return UndoStep::State::Done;
    return state == UndoStepState::Undone ? UndoStep::State::Undone : UndoStep::State::Final;
}

UndoStep shown(const HistoryEvent &event, std::optional<UndoStepState> state)
{
    const QString sentence = event.sentence.isEmpty() ? Text::tr("A change of data.") : event.sentence;
    return {sentence, event.atMs, event.program, shownState(state)};
}

/// `prefix` is "Undid: %1".
Result<UndoStep> toggle(Project &project, const StoredUndoStep &step, const QString &prefix)
{
    UndoStep result = shown(step.event, step.state);
    return project.undo()
        .toggle(step)
        .and_then([&] { return project.addHistory(prefix.arg(result.sentence)); })
        .map([&] {
            result.state =
                result.state == UndoStep::State::Done ? UndoStep::State::Undone : UndoStep::State::Done;
            return result;
        });
}

}  // namespace

Result<UndoState> undoState(const Project &project)
{
    const Result<std::optional<StoredUndoStep>> done = project.undo().lastDone();
    const Result<std::optional<StoredUndoStep>> undone = project.undo().firstUndone();
    if (!done || !undone)
        return failure(done ? undone.error() : done.error());
    UndoState state;
    if (*done && (*done)->state == UndoStepState::Done)
        state.undo = shown((*done)->event, (*done)->state);
    if (*undone)
        state.redo = shown((*undone)->event, (*undone)->state);
    return state;
}

Result<UndoStep> undoLast(Project &project)
{
    Result<Transaction> transaction = project.transactionWithoutUndo();
    if (!transaction)
        return failure(transaction.error());
    const Result<std::optional<StoredUndoStep>> step = project.undo().lastDone();
    if (!step)
        return failure(step.error());
    if (!*step)
        return failure(ErrorKind::NotFound, Text::tr("There is nothing to undo."));
    if ((*step)->state == UndoStepState::TooLarge)
        return failure(ErrorKind::Invalid,
                       Text::tr("The last change cannot be undone, because it replaced too much data to be "
                                "kept: %1")
                           .arg(shown((*step)->event, {}).sentence));
    Result<UndoStep> undone = toggle(project, **step, Text::tr("Undid: %1"));
    if (!undone)
        return undone;
    return transaction->commit().map([&] { return *undone; });
}

Result<UndoStep> redoLast(Project &project)
{
    Result<Transaction> transaction = project.transactionWithoutUndo();
    if (!transaction)
        return failure(transaction.error());
    const Result<std::optional<StoredUndoStep>> step = project.undo().firstUndone();
    if (!step)
        return failure(step.error());
    if (!*step)
        return failure(ErrorKind::NotFound, Text::tr("There is nothing to redo."));
    Result<UndoStep> redone = toggle(project, **step, Text::tr("Redid: %1"));
    if (!redone)
        return redone;
    return transaction->commit().map([&] { return *redone; });
}

Result<std::vector<UndoStep>> undoSteps(const Project &project, int most)
{
    return project.undo().history(most).map([](const std::vector<HistoryLine> &lines) {
        std::vector<UndoStep> steps;
        steps.reserve(lines.size());
        for (const HistoryLine &line : lines)
            steps.push_back(shown(line.event, line.state));
        return steps;
    });
}

}  // namespace Atoll
