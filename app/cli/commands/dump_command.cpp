#include "app/cli/commands/project_commands.h"
#include "model/core/text.h"
#include "model/workflow/project_dump.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const auto project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    return dumpProject(
        *project, context.value(u"embedding"_s), [&](const QByteArray &text) { context.write(text); },
        context.task());
}

}  // namespace

Command dumpCommand()
{
    return {
        .name = u"dump"_s,
        .summary = Text::tr("print everything a project holds, as JSON"),
        .synopses = {u"dump PROJECT --json [--embedding N]"_s},
        .description = Text::tr(
            "Prints one JSON object: \"items\" in the order of the data set with path, size, facts, "
            "embedding, "
            "predictions, labels and metadata of each sample; then \"tags\" with their provenance, samples "
            "and "
            "picks, \"embeddings\", \"maps\", \"tasks\", \"scores\", \"classes\", \"filters\" and "
            "\"history\". For tests and scripts."),
        .options = {option(u"embedding"_s, Text::tr("Numbers of this embedding instead of the newest."),
                           u"N"_s)},
        .examples = {u"atoll-cli dump street.atoll --json > street.json"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
