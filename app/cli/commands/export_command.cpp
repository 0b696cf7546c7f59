#include "app/cli/commands/export_command.h"

#include "model/core/text.h"
#include "model/workflow/embedding_export.h"
#include "model/workflow/project.h"
#include "model/workflow/tag_export.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString formatList()
{
    QStringList list;
    for (const ExportFormat &format : exportFormats())
        list.append(u"%1 (%2)"_s.arg(format.name, format.description));
    return list.join(u", "_s);
}

Result<ExportReport> exportOf(CommandContext &context, const Project &project, const QString &format,
                              const QString &out)
{
    const Overwrite overwrite = context.isSet(u"overwrite"_s) ? Overwrite::Replace : Overwrite::Refuse;
    const bool addedOnly = context.isSet(u"added-only"_s);
    const QString tag = context.value(u"tag"_s);
    if (findExportFormat(format)->isEmbedding)
        return exportEmbedding(
            project, {context.value(u"embedding"_s), tag, addedOnly, format, out, overwrite}, context.task());
    TagExportRequest request;
    request.tag = tag;
    request.format = format;
    request.out = out;
    request.addedOnly = addedOnly;
    request.order = context.value(u"order"_s) == u"rank" ? ExportOrder::Rank : ExportOrder::Dataset;
    request.scoreType = context.value(u"score-type"_s);
    request.overwrite = overwrite;
    if (context.isSet(u"safe-for-spreadsheets"_s))
        request.formulaCells = FormulaCells::Escaped;
    request.prefix = context.value(u"prefix"_s);
    return exportTag(project, request, context.task());
}

Result<> checkUsage(CommandContext &context, const QString &format)
{
    const std::optional<ExportFormat> known = findExportFormat(format);
    if (!known)
        return context.usage(Text::tr("There is no format \"%1\".").arg(format));
    if (!known->isEmbedding && context.value(u"tag"_s).isEmpty())
        return context.usage(Text::tr("The format \"%1\" needs --tag.").arg(format));
    if (!known->isEmbedding && context.isSet(u"embedding"_s))
        return context.usage(Text::tr("--embedding does not go with the format \"%1\".").arg(format));
    if (context.isSet(u"added-only"_s) && context.value(u"tag"_s).isEmpty())
        return context.usage(Text::tr("--added-only needs --tag."));
    if (const QString order = context.value(u"order"_s); order != u"dataset" && order != u"rank")
        return context.usage(Text::tr("--order is \"dataset\" or \"rank\", not \"%1\".").arg(order));
    return {};
}

Result<> run(CommandContext &context)
{
    const Result<QString> format = context.required(u"format"_s);
    const Result<QString> out = context.required(u"out"_s);
    if (!format || !out)
        return failure(format ? out.error() : format.error());
    if (Result<> usage = checkUsage(context, *format); !usage)
        return usage;
    const Result<Project> project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    const Result<ExportReport> report = exportOf(context, *project, *format, *out);
    if (!report)
        return failure(report.error());
    for (const ImportWarning &warning : report->warnings)
        context.warn(warning.message);
    context.print(Text::tr("Exported %1 samples to %2.").arg(report->samples).arg(report->path));
    context.setResult(report->toJson());
    return {};
}

}  // namespace

Command exportCommand()
{
    return {
        .name = u"export"_s,
        .summary = Text::tr("write a batch or an embedding for other programs"),
        .synopses =
            {u"export PROJECT --tag TAG --format F --out PATH [--added-only] [--order dataset|rank]"_s,
             u"export PROJECT [--embedding N] [--tag TAG] --format npy|npz|lightly-csv --out FILE"_s},
        .description =
            Text::tr(
                "Writes the samples of a tag to a new file, or to a new or empty folder. Nothing is replaced "
                "unless --overwrite is given, nothing is left behind when the export fails or is "
                "interrupted, "
                "and the folder of the pictures is never written to.\n\nFormats: %1.\n\nWith --added-only "
                "only "
                "what the tag's own step added is written: the picks of a selection, else what its parent "
                "tag "
                "lacks. A hard link shares its bytes with the picture: a program that changes one changes "
                "both.")
                .arg(formatList()),
        .options = {option(u"tag"_s, Text::tr("The tag whose samples to write."), u"TAG"_s),
                    option(u"format"_s, Text::tr("One of the formats above."), u"F"_s),
                    option(u"out"_s, Text::tr("File or folder to write."), u"PATH"_s),
                    option(u"added-only"_s, Text::tr("Only what the tag's own step added.")),
                    option(u"order"_s, Text::tr("Order of the data set, or pick order (rank)."), u"ORDER"_s,
                           u"dataset"_s),
                    option(u"score-type"_s, Text::tr("The score to write instead of the one selected by."),
                           u"S"_s),
                    option(u"embedding"_s, Text::tr("The embedding to write instead of the newest."), u"N"_s),
                    option(u"prefix"_s, Text::tr("Put before every path in task lists, for example a URL."),
                           u"P"_s),
                    option(u"safe-for-spreadsheets"_s,
                           Text::tr("CSV: put an apostrophe before cells that look like formulas.")),
                    option(u"overwrite"_s, Text::tr("Replace a file that exists."))},
        .examples =
            {u"atoll-cli export street.atoll --tag batch-1 --format names --out batch-1.txt --added-only"_s,
             u"atoll-cli export street.atoll --tag batch-1 --format copy --out to-label"_s,
             u"atoll-cli export street.atoll --embedding builtin --format npz --out vectors.npz"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
