#include "model/workflow/tag_export.h"

#include "model/core/text.h"
#include "model/formats/exports/embedding_exporter.h"
#include "model/formats/exports/exporter_catalog.h"
#include "model/workflow/project.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<const Exporter *> exporterOf(const QString &format)
{
    if (const Exporter *exporter = findExporter(format))
        return exporter;
    QStringList names;
    for (const Exporter &exporter : exporterCatalog())
        names.append(exporter.name);
    return failure(
        ErrorKind::Invalid,
        Text::tr("There is no export format \"%1\"; there are %2.").arg(format, names.join(u", "_s)));
}

/// Members of the tag, or the samples asked for instead.
Result<SampleSet> chosenSamples(const Project &project, const Tag &tag, const TagExportRequest &request)
{
    const SampleSet members = request.samples ? *request.samples : tag.samples;
    if (!request.addedOnly)
        return members;
    return addedSamples(project, tag).map([&](const SampleSet &added) { return members.intersected(added); });
}

/// Members in the order of the export.
Result<std::vector<SampleIndex>> orderedMembers(const Project &project, const Tag &tag,
                                                const TagExportRequest &request)
{
    Result<SampleSet> chosen = chosenSamples(project, tag, request);
    if (!chosen)
        return failure(chosen.error());
    if (chosen->isEmpty())
        return failure(ErrorKind::Invalid,
                       request.samples ? Text::tr("There is no sample to export.")
                                       : Text::tr("The tag \"%1\" holds no sample to export.").arg(tag.name));
    if (request.order == ExportOrder::Dataset)
        return chosen->indices();
    if (!tag.selection)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The tag \"%1\" was not made by a selection, so it has no rank order.").arg(tag.name));
    std::vector<SampleIndex> members;
    for (const SampleIndex pick : tag.selection->picks) {
        if (chosen->contains(pick)) {
            members.push_back(pick);
            chosen->remove(pick);
        }
    }
    const std::vector<SampleIndex> rest = chosen->indices();
    members.insert(members.end(), rest.begin(), rest.end());
    return members;
}

/// The score type that stands for the others when none is named; empty when there is none.
QString mainScoreType(const std::vector<ScoreSummary> &scores)
{
    for (const QString &preferred : {u"uncertainty_margin"_s, u"mean_uncertainty"_s})
        if (std::ranges::find(scores, preferred, &ScoreSummary::type) != scores.end())
            return preferred;
    const auto latest = std::ranges::max_element(scores, {}, &ScoreSummary::createdAtMs);
    return latest == scores.end() ? QString() : latest->type;
}

/// One score per sample of the data set, where there is one.
Result<std::vector<std::optional<double>>> scoresFor(const Project &project, const Tag &tag,
                                                     const QString &askedType)
{
    std::vector<std::optional<double>> scores(std::size_t(tag.samples.size()));
    const TagId scored = tag.selection ? tag.selection->queryTag : tag.id;
    const Result<std::vector<ScoreSummary>> known = project.scores().of(scored);
    if (!known)
        return failure(known.error());
    QString type = askedType;
    if (type.isEmpty() && tag.selection)
        type = tag.selection->scoreType;
    if (type.isEmpty())
        type = mainScoreType(*known);
    const bool isKnown = std::ranges::find(*known, type, &ScoreSummary::type) != known->end();
    if (!isKnown && askedType.isEmpty())
        return scores;  // the scores of a selection may have been deleted since
    const Result<ScoreSet> set = project.scores().read(scored, type);
    if (!set)
        return failure(set.error());
    const Result<Tag> scoredTag = project.tags().byId(scored);
    if (!scoredTag)
        return failure(scoredTag.error());
    const std::vector<SampleIndex> members = scoredTag->samples.indices();
    for (std::size_t i = 0; i < std::min(members.size(), set->values.size()); ++i)
        scores[std::size_t(members[i])] = set->values[i];
    return scores;
}

Result<> addMetadata(const Project &project, const std::vector<SampleIndex> &members,
                     std::vector<ExportSample> &rows)
{
    std::vector<std::pair<SampleIndex, std::size_t>> positions;
    for (std::size_t i = 0; i < members.size(); ++i)
        positions.emplace_back(members[i], i);
    std::ranges::sort(positions);
    return project.metadata().forEach([&](SampleIndex sample, const QJsonObject &metadata) -> Result<> {
        const auto found =
            std::ranges::lower_bound(positions, sample, {}, [](const auto &entry) { return entry.first; });
        if (found != positions.end() && found->first == sample)
            rows[found->second].metadata = metadata;
        return {};
    });
}

Result<std::vector<ExportSample>> buildRows(const Project &project, const Tag &tag,
                                            const std::vector<SampleIndex> &members,
                                            const TagExportRequest &request, bool withMetadata)
{
    const Result<SharedSamples> samples = project.sampleList();
    const Result<std::vector<Tag>> tags = project.tags().all();
    const Result<std::vector<std::optional<double>>> scores = scoresFor(project, tag, request.scoreType);
    if (!samples || !tags || !scores)
        return failure(!samples ? samples.error() : !tags ? tags.error() : scores.error());

    std::vector<qint64> ranks(std::size_t(tag.samples.size()));
    if (tag.selection)
        for (std::size_t i = 0; i < tag.selection->picks.size(); ++i)
            ranks[std::size_t(tag.selection->picks[i])] = qint64(i) + 1;

    std::vector<ExportSample> rows;
    rows.reserve(members.size());
    for (const SampleIndex index : members) {
        const Sample &sample = (**samples)[std::size_t(index)];
        ExportSample row;
        row.path = sample.path;
        row.rawPath = sample.rawPath.isEmpty() ? QFile::encodeName(sample.path) : sample.rawPath;
        row.rank = ranks[std::size_t(index)];
        row.score = (*scores)[std::size_t(index)];
        row.width = sample.facts.width;
        row.height = sample.facts.height;
        for (const Tag &other : *tags)
            if (other.samples.contains(index))
                row.tags.append(other.name);
        rows.push_back(std::move(row));
    }
    if (!withMetadata)
        return rows;
    return addMetadata(project, members, rows).map([&] { return std::move(rows); });
}

ExportFormat formatOf(const Exporter &exporter)
{
    const bool isFolder = exporter.target == Exporter::Target::Folder;
    return {.name = exporter.name,
            .description = exporter.description,
            .isEmbedding = false,
            .isFolder = isFolder,
            .isText = !exporter.needsPictures,
            .suffix = exporter.suffix};
}

ExportFormat formatOf(const EmbeddingExporter &exporter)
{
    return {.name = exporter.name,
            .description = exporter.description,
            .isEmbedding = true,
            .isFolder = false,
            .isText = false,
            .suffix = exporter.suffix};
}

}  // namespace

std::vector<ExportFormat> exportFormats()
{
    std::vector<ExportFormat> formats;
    for (const Exporter &exporter : exporterCatalog())
        formats.push_back(formatOf(exporter));
    for (const EmbeddingExporter &exporter : embeddingExporterCatalog())
        formats.push_back(formatOf(exporter));
    return formats;
}

std::optional<ExportFormat> findExportFormat(const QString &name)
{
    if (const Exporter *exporter = findExporter(name))
        return formatOf(*exporter);
    if (const EmbeddingExporter *exporter = findEmbeddingExporter(name))
        return formatOf(*exporter);
    return std::nullopt;
}

Result<SampleSet> addedSamples(const Project &project, const Tag &tag)
{
    if (tag.selection)
        return SampleSet::fromIndices(tag.samples.size(), tag.selection->picks);
    if (!tag.parent)
        return tag.samples;
    const Result<Tag> parent = project.tags().byId(*tag.parent);
    if (!parent)
        return failure(parent.error());
    SampleSet added = tag.samples.without(parent->samples);
    return added.isEmpty() ? tag.samples : added;
}

Result<std::vector<SampleIndex>> samplesToExport(const Project &project, const TagExportRequest &request)
{
    const Result<Tag> tag = project.findTag(request.tag);
    return tag ? orderedMembers(project, *tag, request) : failure(tag.error());
}

Result<ExportReport> exportTag(const Project &project, const TagExportRequest &request, TaskControl &task)
{
    QElapsedTimer timer;
    timer.start();
    const Result<const Exporter *> exporter = exporterOf(request.format);
    if (!exporter)
        return failure(exporter.error());
    const Result<Tag> tag = project.findTag(request.tag);
    if (!tag)
        return failure(tag.error());
    if (Result<> allowed = checkExportPath(project, request.out); !allowed)
        return failure(allowed.error());
    const Result<std::vector<SampleIndex>> members = orderedMembers(project, *tag, request);
    if (!members)
        return failure(members.error());

    ExportOptions options{request.formulaCells, request.prefix, {}};
    if ((*exporter)->needsPictures) {
        const Result<QDir> root = project.imageRoot();
        if (!root)
            return failure(root.error());
        options.imageRoot = root->absolutePath();
    }
    const Result<std::vector<ExportSample>> rows =
        buildRows(project, *tag, *members, request, (*exporter)->needsMetadata);
    if (!rows)
        return failure(rows.error());
    Result<ExportSummary> summary =
        runExport(**exporter, request.out, request.overwrite, *rows, options, task);
    if (!summary)
        return failure(summary.error());
    return ExportReport{(*exporter)->name, request.out, summary->samples, std::move(summary->warnings),
                        double(timer.elapsed()) / 1000};
}

}  // namespace Atoll
