#include "app/cli/commands/annotation_commands.h"
#include "model/core/text.h"
#include "model/workflow/label_export.h"
#include "model/workflow/project.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const QString format = context.value(u"format"_s);
    if (format != "csv"_L1)
        return context.usage(Text::tr("--format is %1; it must be csv.").arg(format));
    const Result<QString> path = context.required(u"out"_s);
    if (!path)
        return failure(path.error());
    const Result<Project> project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    const LabelExportRequest request{*path, context.isSet(u"reference"_s),
                                     context.isSet(u"force"_s) ? Overwrite::Replace : Overwrite::Refuse};
    const Result<LabelExportReport> report = exportLabelTable(*project, request, context.task());
    if (!report)
        return failure(report.error());
    context.print(Text::tr("Wrote %1 labels of %2 pictures to %3.")
                      .arg(QString::number(report->labels), QString::number(report->images), *path));
    if (report->boxesLeftOut > 0)
        context.warn(Text::tr("%1 boxes are not in the table, which holds classes of whole pictures.")
                         .arg(QString::number(report->boxesLeftOut)));
    if (report->formulaCells > 0)
        context.warn(Text::tr("%1 cells begin like a formula; a spreadsheet may run them.")
                         .arg(QString::number(report->formulaCells)));
    context.setResult({{u"status"_s, u"ok"_s},
                       {u"format"_s, format},
                       {u"path"_s, *path},
                       {u"images"_s, report->images},
                       {u"labels"_s, report->labels},
                       {u"boxes_left_out"_s, report->boxesLeftOut}});
    return {};
}

}  // namespace

Command labelExportCommand()
{
    return {
        .name = u"label-export"_s,
        .summary = Text::tr("write labels to a file"),
        .synopses = {u"label-export PROJECT --out F [--format csv] [--reference] [--force]"_s},
        .description = Text::tr(
            "Writes a table of file names and classes: \"filename,label\", or \"filename,tag\" with several "
            "rows where a picture has several classes. label-import reads both. An existing file is kept "
            "unless --force is given."),
        .options = {option(u"out"_s, Text::tr("The file to write."), u"F"_s),
                    option(u"format"_s, Text::tr("The kind of file."), u"csv"_s, u"csv"_s),
                    option(u"reference"_s, Text::tr("Write the hidden ground truth instead.")),
                    option(u"force"_s, Text::tr("Replace an existing file."))},
        .examples = {u"atoll-cli label-export street.atoll --out labels.csv"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
