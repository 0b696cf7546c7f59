#pragma once

#include "model/core/score.h"
#include "model/selection/selection_catalog.h"
#include "model/workflow/selection.h"

namespace Atoll {

/// The samples a selection chooses from.
struct SelectionSets
{
    SampleSet query;
    SampleSet preselected;

    [[nodiscard]] SampleSet candidates() const { return query.without(preselected); }
};

/// The embedding that `method` goes by, and its name. Null where it looks at none: RANDOM without a minimum
/// distance, and ACTIVE_LEARNING, which needs one only for ties, where the newest does not cover `sets`.
/// Otherwise NotFound without one, Invalid when it does not cover every sample of `sets`.
struct SelectionEmbedding
{
    QString name;
    SharedFeatures features;
};
[[nodiscard]] Result<SelectionEmbedding> selectionEmbedding(const Project &project,
                                                            const SelectionMethod &method,
                                                            const SelectionConfig &config,
                                                            const SelectionSets &sets);

/// The request without embedding and scores.
[[nodiscard]] SelectionRequest selectionRequest(const SelectionSets &sets, const SelectionConfig &config,
                                                SampleIndex picks);

/// Takes the scores of the candidates out of those of the query set.
[[nodiscard]] std::vector<double> candidateScores(const std::vector<double> &queryScores,
                                                  const SelectionSets &sets);

}  // namespace Atoll
