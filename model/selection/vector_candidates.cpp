#include "model/selection/vector_candidates.h"

namespace Atoll {

bool hasVector(const FeatureMatrix &embedding, SampleIndex sample)
{
    return (embedding.row(sample).array() != 0).any();
}

VectorCandidates vectorCandidates(const SelectionRequest &request)
{
    VectorCandidates result;
    result.rows.reserve(request.candidates.size());
    result.scores.reserve(request.scores.size());
    for (std::size_t i = 0; i < request.candidates.size(); ++i) {
        if (!hasVector(*request.embedding, request.candidates[i])) {
            ++result.zeroRows;
            continue;
        }
        result.rows.push_back(request.candidates[i]);
        if (!request.scores.empty())
            result.scores.push_back(request.scores[i]);
    }
    return result;
}

ChosenRows preselectedRows(const SelectionRequest &request)
{
    ChosenRows chosen(*request.embedding);
    for (const SampleIndex sample : request.preselected) {
        if (hasVector(*request.embedding, sample))
            chosen.add(sample);
    }
    return chosen;
}

}  // namespace Atoll
