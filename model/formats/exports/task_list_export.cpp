#include "model/formats/exports/task_list_export.h"

#include "model/core/text.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using ObjectOf = QJsonObject (*)(const QString &prefix, const ExportSample &sample, qint64 position);

QJsonObject labelStudioTask(const QString &prefix, const ExportSample &sample, qint64 position)
{
    return {
        {u"id"_s, position + 1},
        {u"data"_s, QJsonObject{{u"image"_s, prefix + sample.path}, {u"lightlyFileName"_s, sample.path}}}};
}

QJsonObject labelboxRow(const QString &prefix, const ExportSample &sample, qint64)
{
    return {
        {u"row_data"_s, prefix + sample.path}, {u"global_key"_s, sample.path}, {u"media_type"_s, u"IMAGE"_s}};
}

QJsonObject samaTask(const QString &prefix, const ExportSample &sample, qint64 position)
{
    const QString url = prefix + sample.path;
    return {{u"priority"_s, 0},
            {u"data"_s, QJsonObject{{u"id"_s, position},
                                    {u"url"_s, url},
                                    {u"image"_s, url},
                                    {u"lightlyFileName"_s, sample.path}}}};
}

Exporter listExporter(const QString &name, const QStringList &aliases, const QString &description,
                      JsonFrame frame, ObjectOf object)
{
    return {.name = name,
            .aliases = aliases,
            .description = description,
            .suffix = frame == JsonFrame::Lines ? u"ndjson"_s : u"json"_s,
            .target = Exporter::Target::File,
            .needsPictures = false,
            .needsMetadata = false,
            .write = [frame, object](const QString &path, std::span<const ExportSample> samples,
                                     const ExportOptions &options, ExportSummary &, TaskControl &task) {
                return writeJsonList(path, samples, frame, task,
                                     [&](const ExportSample &sample, qint64 position) {
                                         return object(options.prefix, sample, position);
                                     });
            }};
}

}  // namespace

Exporter labelStudioExporter()
{
    return listExporter(u"label-studio"_s, {u"labelstudio"_s}, Text::tr("tasks for Label Studio"),
                        JsonFrame::Array, labelStudioTask);
}

Exporter labelboxExporter()
{
    return listExporter(u"labelbox"_s, {}, Text::tr("data rows for Labelbox"), JsonFrame::Array, labelboxRow);
}

Exporter labelboxLinesExporter()
{
    return listExporter(u"labelbox-ndjson"_s, {}, Text::tr("data rows for Labelbox, one a line"),
                        JsonFrame::Lines, labelboxRow);
}

Exporter samaExporter()
{
    return listExporter(u"sama"_s, {}, Text::tr("tasks for Sama"), JsonFrame::Array, samaTask);
}

}  // namespace Atoll
