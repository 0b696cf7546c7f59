#include "app/cli/commands/probe_command.h"

#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/quick_probe.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const auto tag = context.required(u"tag"_s);
    const auto task = context.required(u"task"_s);
    if (!tag || !task)
        return failure(tag ? task.error() : tag.error());
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto report =
        runQuickProbe(*project, {*tag, *task, context.value(u"embedding"_s), context.isSet(u"reference"_s)},
                      context.task());
    if (!report)
        return failure(report.error());
    context.print(
        Text::tr(
            "Learnt %1 classes from %2 samples of \"%3\"; task \"%4\" now has predictions for %5 samples.")
            .arg(report->classes.size())
            .arg(report->learntFrom)
            .arg(*tag, *task)
            .arg(report->predicted));
    context.setResult({{u"task"_s, *task},
                       {u"embedding"_s, report->embedding},
                       {u"classes"_s, QJsonArray::fromStringList(report->classes)},
                       {u"learnt_from"_s, report->learntFrom},
                       {u"predicted"_s, report->predicted}});
    return {};
}

}  // namespace

Command probeCommand()
{
    return {
        .name = u"probe"_s,
        .summary = Text::tr("predict with a linear model trained on the labels of a tag"),
        .synopses = {u"probe PROJECT --tag TAG --task NAME [--embedding N] [--reference]"_s},
        .description = Text::tr(
            "Trains a linear model (multinomial logistic regression) on the embedding of the labelled "
            "samples of "
            "a tag and stores its class probabilities for every sample as a prediction task, which can be "
            "scored like that of any model. Useful before there is a model of your own."),
        .options = {option(u"tag"_s, Text::tr("Learn from the labelled samples of this tag."), u"TAG"_s),
                    option(u"task"_s, Text::tr("Store predictions under this name; replaces earlier ones."),
                           u"NAME"_s),
                    option(u"embedding"_s, Text::tr("Use this embedding instead of the newest."), u"N"_s),
                    option(u"reference"_s, Text::tr("Learn from the hidden reference labels."))},
        .examples = {u"atoll-cli probe street.atoll --tag initial-selection --task probe"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
