#include "app/cli/commands/undo_commands.h"

#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/undo.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int defaultMost = 20;

QString stateName(UndoStep::State state)
{
    switch (state) {
    case UndoStep::State::Done:
        return u"done"_s;
    case UndoStep::State::Undone:
        return u"undone"_s;
    case UndoStep::State::Final:
        break;
    }
    return u"final"_s;
}

QJsonObject toJson(const UndoStep &step)
{
    return {{u"sentence"_s, step.sentence},
            {u"at_ms"_s, step.atMs},
            {u"program"_s, step.program},
            {u"state"_s, stateName(step.state)}};
}

Result<> runToggle(CommandContext &context, Result<UndoStep> (*toggle)(Project &), const QString &line)
{
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto step = toggle(*project);
    if (!step)
        return failure(step.error());
    context.setResult(toJson(*step));
    context.print(line.arg(step->sentence));
    return {};
}

Result<> runUndo(CommandContext &context)
{
    return runToggle(context, undoLast, Text::tr("Undid: %1"));
}

Result<> runRedo(CommandContext &context)
{
    return runToggle(context, redoLast, Text::tr("Redid: %1"));
}

Result<> runHistory(CommandContext &context)
{
    const auto most = context.integer(u"most"_s, defaultMost, 1, std::numeric_limits<int>::max());
    if (!most)
        return failure(most.error());
    const auto project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    const auto steps = undoSteps(*project, static_cast<int>(*most));
    if (!steps)
        return failure(steps.error());
    QJsonArray list;
    for (const UndoStep &step : *steps) {
        list.append(toJson(step));
        const QString mark = step.state == UndoStep::State::Done     ? u" "_s
                             : step.state == UndoStep::State::Undone ? u"-"_s
                                                                     : u"."_s;
        context.print(u"%1 %2  %3"_s.arg(
            mark, QDateTime::fromMSecsSinceEpoch(step.atMs).toString(u"yyyy-MM-dd HH:mm:ss"_s),
            step.sentence));
    }
    if (steps->empty())
        context.print(Text::tr("Nothing was done to the project yet."));
    context.setResult({{u"history"_s, list}});
    return {};
}

}  // namespace

Command undoCommand()
{
    return {.name = u"undo"_s,
            .summary = Text::tr("take back the last change of a project"),
            .synopses = {u"undo PROJECT"_s},
            .description = Text::tr(
                "Takes back the last change of tags, labels, scores, predictions, metadata, embeddings or "
                "maps, by whichever program it was made; again and again up to the oldest change that is "
                "still kept (the last 100, and at most 256 megabytes of replaced data).\n\n"
                "Pictures that joined the data set stay in it, and so does what a rescan found out about "
                "them. The pictures themselves are never touched."),
            .options = {},
            .examples = {u"atoll-cli undo street.atoll"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = runUndo};
}

Command redoCommand()
{
    return {.name = u"redo"_s,
            .summary = Text::tr("make the change again that was undone last"),
            .synopses = {u"redo PROJECT"_s},
            .description = Text::tr("Makes again what undo took back. A new change of the project ends that: "
                                    "what was undone before it cannot be made again."),
            .options = {},
            .examples = {u"atoll-cli redo street.atoll"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = runRedo};
}

Command historyCommand()
{
    return {.name = u"history"_s,
            .summary = Text::tr("show what was done to a project"),
            .synopses = {u"history PROJECT [--most N]"_s},
            .description = Text::tr("Shows the last things that were done, newest first. A line that begins "
                                    "with \"-\" is undone, one with \".\" cannot be undone. --json tells the "
                                    "program too, and the state of each line: done, undone or final."),
            .options = {option(u"most"_s, Text::tr("How many lines to show."), u"N"_s,
                               QString::number(defaultMost))},
            .examples = {u"atoll-cli history street.atoll --most 5"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = runHistory};
}

}  // namespace Atoll
