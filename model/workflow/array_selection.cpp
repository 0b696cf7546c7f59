#include "model/workflow/array_selection.h"

#include "model/core/text.h"
#include "model/formats/arrays/npz.h"
#include "model/formats/exports/part_file.h"
#include "model/formats/text/excerpt.h"
#include "model/formats/text/line_reader.h"
#include "model/formats/text/number.h"
#include "model/workflow/selection_input.h"
#include "model/workflow/selection_scores.h"
#include "model/workflow/selection_size.h"

#include <QFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

struct Arrays
{
    SharedFeatures embedding;
    std::vector<double> scores;
    SampleIndex samples = 0;
};

Result<> checkCount(qint64 count, const QString &path)
{
    if (count <= std::numeric_limits<SampleIndex>::max())
        return {};
    return failure(
        ErrorKind::Unsupported,
        Text::tr("%1 has %2 rows; Atoll selects from 2,147,483,647 at most.").arg(path).arg(count));
}

Result<SharedFeatures> readEmbedding(const QString &path, TaskControl &control)
{
    Result<NpyReader> reader = NpyReader::open(path);
    if (!reader)
        return failure(reader.error());
    control.beginStage(Text::tr("Reading the embedding"), 0);
    // Bad numbers matter only in rows that are looked at, which the selection checks.
    Result<FeatureMatrix> features = reader->readFeatures(control, NonFinite::Keep);
    if (!features)
        return failure(features.error());
    if (const Result<> checked = checkCount(features->rows(), path); !checked)
        return failure(checked.error());
    return std::make_shared<const FeatureMatrix>(std::move(*features));
}

/// The array of that type in an archive that `score` has written; a plain array has one only.
Result<NpyReader> openScores(const QString &path, const QString &type)
{
    if (!path.endsWith(".npz"_L1, Qt::CaseInsensitive))
        return NpyReader::open(path);
    const Result<NpzReader> archive = NpzReader::open(path);
    if (!archive)
        return failure(archive.error());
    std::vector<QString> types;
    for (const NpzReader::Entry &entry : archive->entries()) {
        if (entry.header.type.isNumber())
            types.push_back(entry.name);
    }
    const NpzReader::Entry *entry = archive->find(type.isEmpty() ? preferredScoreType(types) : type);
    if (entry == nullptr)
        return failure(ErrorKind::NotFound,
                       Text::tr("%1 has no scores \"%2\"; there are: %3.")
                           .arg(path, type, QStringList(types.begin(), types.end()).join(u", "_s)));
    return archive->read(*entry);
}

Result<std::vector<double>> readScores(const QString &path, const QString &type, TaskControl &control)
{
    Result<NpyReader> reader = openScores(path, type);
    if (!reader)
        return failure(reader.error());
    const NpyHeader &header = reader->header();
    if (header.dimensions() == 0 || header.count != header.shape.front())
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 has the shape %2; scores are one number per sample.").arg(path, header.shapeText()));
    if (const Result<> checked = checkCount(header.count, path); !checked)
        return failure(checked.error());
    return reader->readNumbers(control, NonFinite::Keep);
}

Result<Arrays> readArrays(const ArraySelectionRequest &request, TaskControl &control)
{
    Arrays arrays;
    if (!request.embeddings.isEmpty()) {
        Result<SharedFeatures> embedding = readEmbedding(request.embeddings, control);
        if (!embedding)
            return failure(embedding.error());
        arrays.embedding = std::move(*embedding);
        arrays.samples = static_cast<SampleIndex>(arrays.embedding->rows());
    }
    if (!request.scores.isEmpty()) {
        Result<std::vector<double>> scores = readScores(request.scores, request.config.scoreType, control);
        if (!scores)
            return failure(scores.error());
        arrays.scores = std::move(*scores);
        const auto count = static_cast<SampleIndex>(arrays.scores.size());
        if (arrays.embedding && count != arrays.samples)
            return failure(ErrorKind::Invalid,
                           Text::tr("%1 has %2 scores, but %3 has %4 rows. Give one score per row.")
                               .arg(request.scores)
                               .arg(count)
                               .arg(request.embeddings)
                               .arg(arrays.samples));
        arrays.samples = count;
    }
    return arrays;
}

/// The rows named in a text file, in a data set of `size`.
Result<SampleSet> readIndices(const QString &path, SampleIndex size)
{
    Result<LineReader> reader = LineReader::open(path);
    if (!reader)
        return failure(reader.error());
    SampleSet samples(size);
    for (;;) {
        const Result<bool> hasLine = reader->next();
        if (!hasLine)
            return failure(hasLine.error());
        if (!*hasLine)
            return samples;
        if (reader->text().trimmed().isEmpty())
            continue;
        const std::optional<qint64> index = parseInteger(reader->line());
        if (!index || *index < 0 || *index >= size)
            return failure(ErrorKind::Invalid,
                           Text::tr("%1, line %2: %3 is no row of the array; rows are counted from 0 to %4.")
                               .arg(path)
                               .arg(reader->number())
                               .arg(quotedExcerpt(reader->text()))
                               .arg(size - 1));
        samples.insert(static_cast<SampleIndex>(*index));
    }
}

Result<SelectionSets> readSets(const ArraySelectionRequest &request, SampleIndex samples)
{
    SelectionSets sets{SampleSet::all(samples), SampleSet(samples)};
    if (!request.candidates.isEmpty()) {
        Result<SampleSet> query = readIndices(request.candidates, samples);
        if (!query)
            return failure(query.error());
        sets.query = std::move(*query);
    }
    if (!request.preselected.isEmpty()) {
        Result<SampleSet> preselected = readIndices(request.preselected, samples);
        if (!preselected)
            return failure(preselected.error());
        sets.preselected = std::move(*preselected);
    }
    return sets;
}

std::vector<double> scoresOf(const std::vector<SampleIndex> &candidates, const std::vector<double> &scores)
{
    std::vector<double> result;
    if (scores.empty())
        return result;
    result.reserve(candidates.size());
    for (const SampleIndex sample : candidates)
        result.push_back(scores[static_cast<std::size_t>(sample)]);
    return result;
}

}  // namespace

Result<ArraySelection> selectFromArrays(const ArraySelectionRequest &request, TaskControl &control)
{
    const Result<SelectionMethod> method = selectionMethod(request.config.method);
    if (!method)
        return failure(method.error());
    const Result<Arrays> arrays = readArrays(request, control);
    if (!arrays)
        return failure(arrays.error());
    const Result<SelectionSets> sets = readSets(request, arrays->samples);
    if (!sets)
        return failure(sets.error());
    SelectionRequest selection = selectionRequest(*sets, request.config, 0);
    ArraySelection answer{.result = {},
                          .samples = arrays->samples,
                          .preselected = static_cast<SampleIndex>(selection.preselected.size()),
                          .candidates = static_cast<SampleIndex>(selection.candidates.size()),
                          .warnings = {}};
    const Result<SelectionSize> size =
        selectionSize({request.config.nSamples, request.config.minDistance, sets->query.count(),
                       answer.preselected, answer.candidates});
    if (!size)
        return failure(size.error());
    answer.warnings = size->warnings;
    if (!size->picks)
        return answer;
    selection.count = *size->picks;
    selection.keepDistances = request.keepDistances;
    if (method->needsEmbedding || method->needsScores || request.config.minDistance > 0)
        selection.embedding = arrays->embedding;
    if (method->needsScores)
        selection.scores = scoresOf(selection.candidates, arrays->scores);
    Result<SelectionResult> result = runSelection(*method, selection, control);
    if (!result)
        return failure(result.error());
    if (result->zeroRows > 0)
        answer.warnings.append(Text::tr("%1 rows that are all zeros were left out.").arg(result->zeroRows));
    answer.result = std::move(*result);
    return answer;
}

Result<> writePicks(const QString &path, const std::vector<SampleIndex> &picks)
{
    Result<PartFile> part = PartFile::begin(path, Overwrite::Replace);
    if (!part)
        return failure(part.error());
    QByteArray text;
    for (const SampleIndex pick : picks)
        text += QByteArray::number(pick) + '\n';
    QFile file(part->partPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    file.close();
    return part->commit();
}

}  // namespace Atoll
