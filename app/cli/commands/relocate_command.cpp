#include "app/cli/commands/image_commands.h"
#include "app/cli/commands/image_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/relocation.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const auto folder = context.required(u"images"_s);
    if (!folder)
        return failure(folder.error());
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto report = relocateImages(*project, *folder, context.task());
    if (!report)
        return failure(report.error());
    context.setResult(report->toJson());
    context.print(Text::tr("The pictures are now looked for in %1: %2 found, %3 missing.")
                      .arg(report->folder)
                      .arg(report->found)
                      .arg(report->missing));
    for (const QString &path : report->missingExamples)
        context.print(u"    "_s + oneLine(path));
    if (report->otherSize > 0)
        context.warn(Text::tr("Files of another size than before: %1; the command rescan reads them again.")
                         .arg(report->otherSize));
    return {};
}

}  // namespace

Command relocateCommand()
{
    return {.name = u"relocate"_s,
            .summary = Text::tr("point a project at its pictures after they have moved"),
            .synopses = {u"relocate PROJECT --images DIR"_s},
            .description = Text::tr(
                "Paths are stored relative to one folder; this changes that folder. It is refused when DIR "
                "holds none of the pictures. Nothing is read or copied."),
            .options = {option(u"images"_s, Text::tr("Where the pictures are now."), u"DIR"_s)},
            .examples = {u"atoll-cli relocate street.atoll --images /mnt/archive/street"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

}  // namespace Atoll
