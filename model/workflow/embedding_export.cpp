#include "model/workflow/embedding_export.h"

#include "model/core/text.h"
#include "model/formats/exports/embedding_exporter.h"
#include "model/workflow/project.h"
#include "model/workflow/tag_export.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr SampleIndex rowsAtOnce = 4096;

Result<const EmbeddingExporter *> exporterOf(const QString &format)
{
    if (const EmbeddingExporter *exporter = findEmbeddingExporter(format))
        return exporter;
    QStringList names;
    for (const EmbeddingExporter &exporter : embeddingExporterCatalog())
        names.append(exporter.name);
    return failure(ErrorKind::Invalid,
                   Text::tr("There is no export format \"%1\" for embeddings; there are %2.")
                       .arg(format, names.join(u", "_s)));
}

Result<SampleSet> chosenSamples(const Project &project, const EmbeddingExportRequest &request)
{
    if (request.samples && !request.addedOnly)
        return *request.samples;
    if (request.tag.isEmpty()) {
        const Result<SampleIndex> count = project.sampleCount();
        return count ? Result<SampleSet>(SampleSet::all(*count)) : failure(count.error());
    }
    const Result<Tag> tag = project.findTag(request.tag);
    if (!tag)
        return failure(tag.error());
    if (!request.addedOnly)
        return tag->samples;
    return addedSamples(project, *tag).map([&](const SampleSet &added) {
        return request.samples ? request.samples->intersected(added) : added;
    });
}

/// Visits the rows of `members` (ascending) in blocks; the blocks between them are not read.
Result<> forEachBlock(const Project &project, const EmbeddingInfo &info,
                      const std::vector<SampleIndex> &members, const EmbeddingSource::Visit &visit)
{
    for (std::size_t next = 0; next < members.size();) {
        const SampleIndex first = members[next];
        const SampleIndex count = std::min(rowsAtOnce, info.rows - first);
        const Result<FeatureMatrix> stored = project.embeddings().rows(info.id, first, count);
        if (!stored)
            return failure(stored.error());
        std::vector<Eigen::Index> rows;
        for (; next < members.size() && members[next] < first + count; ++next)
            rows.push_back(members[next] - first);
        if (Result<> visited = visit((*stored)(rows, Eigen::all)); !visited)
            return visited;
    }
    return {};
}

}  // namespace

Result<ExportReport> exportEmbedding(const Project &project, const EmbeddingExportRequest &request,
                                     TaskControl &task)
{
    QElapsedTimer timer;
    timer.start();
    const Result<const EmbeddingExporter *> exporter = exporterOf(request.format);
    if (!exporter)
        return failure(exporter.error());
    const Result<EmbeddingInfo> info = project.findEmbedding(request.embedding);
    if (!info)
        return failure(info.error());
    const Result<SampleSet> chosen = chosenSamples(project, request);
    if (!chosen)
        return failure(chosen.error());
    if (Result<> allowed = checkExportPath(project, request.out); !allowed)
        return failure(allowed.error());
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());

    std::vector<SampleIndex> members = chosen->indices();
    const auto beyond =
        qint64(std::erase_if(members, [&](SampleIndex index) { return index >= info->rows; }));
    if (members.empty())
        return failure(ErrorKind::Invalid,
                       Text::tr("None of the samples has a vector in the embedding \"%1\".").arg(info->name));
    EmbeddingSource source;
    source.width = info->width;
    for (const SampleIndex index : members)
        source.names.append((**samples)[std::size_t(index)].path);
    source.forEachBlock = [&](const EmbeddingSource::Visit &visit) {
        return forEachBlock(project, *info, members, visit);
    };
    if (Result<> written = (*exporter)->write(request.out, request.overwrite, source, task); !written)
        return failure(written.error());

    ExportReport report{
        (*exporter)->name, request.out, qint64(members.size()), {}, double(timer.elapsed()) / 1000};
    if (beyond > 0)
        report.warnings.push_back(
            {u"no-vector"_s, beyond,
             Text::tr("%1 samples were added after the embedding was made and have no vector.").arg(beyond)});
    return report;
}

}  // namespace Atoll
