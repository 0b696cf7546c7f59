#include "app/cli/commands/image_commands.h"
#include "app/cli/commands/image_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/project.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const auto request = imageImportRequest(context);
    if (!request)
        return failure(request.error());
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto report = importImages(*project, *request, context.task());
    if (!report)
        return failure(report.error());
    printImageReport(context, *report);
    return {};
}

}  // namespace

Command rescanCommand()
{
    return {
        .name = u"rescan"_s,
        .summary = Text::tr("look for new, changed and missing pictures"),
        .synopses =
            {u"rescan PROJECT [--labels-from-folders | --reference-from-folders] [--label-level N]"_s},
        .description = Text::tr(
            "Adds pictures that are new in the project's image folder at the end of the data set, refreshes "
            "what is known "
            "of changed ones and marks absent ones as missing. No sample is renumbered or dropped. Files of "
            "the same size and time are not read again. Interrupted, the project is as before."),
        .options = folderLabelOptions(),
        .examples = {u"atoll-cli rescan street.atoll"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
