#include "model/workflow/selection_input.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

namespace Atoll {

namespace {

/// Members that the embedding has no row for.
SampleIndex uncovered(const SampleSet &samples, SampleIndex rows)
{
    SampleIndex count = 0;
    for (const SampleIndex sample : samples.indices())
        count += sample >= rows ? 1 : 0;
    return count;
}

}  // namespace

Result<SelectionEmbedding> selectionEmbedding(const Project &project, const SelectionMethod &method,
                                              const SelectionConfig &config, const SelectionSets &sets)
{
    const bool isNeeded = method.needsEmbedding || config.minDistance > 0 || !config.embedding.isEmpty();
    if (!isNeeded && !method.needsScores)
        return SelectionEmbedding();
    const Result<EmbeddingInfo> info = project.findEmbedding(config.embedding);
    if (!info && (isNeeded || info.error().kind != ErrorKind::NotFound))
        return failure(info.error());
    if (!info)
        return SelectionEmbedding();
    const SampleIndex missing = uncovered(sets.query.united(sets.preselected), info->rows);
    if (missing > 0 && !isNeeded)
        return SelectionEmbedding();
    if (missing > 0)
        return failure(ErrorKind::Invalid,
                       Text::tr("The embedding \"%1\" has no row for %2 of the samples, which "
                                "joined the data set later. Embed them first.")
                           .arg(info->name)
                           .arg(missing));
    return project.embeddings().load(info->id).map([&](SharedFeatures features) {
        return SelectionEmbedding{info->name, std::move(features)};
    });
}

SelectionRequest selectionRequest(const SelectionSets &sets, const SelectionConfig &config, SampleIndex picks)
{
    SelectionRequest request;
    request.preselected = sets.preselected.indices();
    request.candidates = sets.candidates().indices();
    request.count = picks;
    request.minDistance = config.minDistance;
    request.seed = config.seed;
    return request;
}

std::vector<double> candidateScores(const std::vector<double> &queryScores, const SelectionSets &sets)
{
    std::vector<double> scores;
    std::size_t position = 0;
    for (const SampleIndex sample : sets.query.indices()) {
        if (!sets.preselected.contains(sample))
            scores.push_back(queryScores[position]);
        ++position;
    }
    return scores;
}

}  // namespace Atoll
