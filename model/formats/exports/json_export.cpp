#include "model/formats/exports/json_export.h"

#include "model/core/text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QJsonValue knownCount(qint64 count)
{
    return count > 0 ? QJsonValue(count) : QJsonValue();
}

QJsonObject sampleObject(const ExportSample &sample, qint64)
{
    return {{u"path"_s, sample.path},
            {u"rank"_s, knownCount(sample.rank)},
            {u"score"_s, sample.score ? QJsonValue(*sample.score) : QJsonValue()},
            {u"tags"_s, QJsonArray::fromStringList(sample.tags)},
            {u"width"_s, knownCount(sample.width)},
            {u"height"_s, knownCount(sample.height)},
            {u"metadata"_s, sample.metadata}};
}

}  // namespace

Exporter jsonExporter()
{
    return {.name = u"json"_s,
            .aliases = {},
            .description = Text::tr("a list of objects with path, rank, score, tags, size and metadata"),
            .suffix = u"json"_s,
            .target = Exporter::Target::File,
            .needsPictures = false,
            .needsMetadata = true,
            .write = [](const QString &path, std::span<const ExportSample> samples, const ExportOptions &,
                        ExportSummary &, TaskControl &task) {
                return writeJsonList(path, samples, JsonFrame::Array, task, sampleObject);
            }};
}

}  // namespace Atoll
