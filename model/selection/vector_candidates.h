#pragma once

#include "model/numeric/chosen_rows.h"
#include "model/selection/selection.h"

namespace Atoll {

/// The candidates that distances can be measured from. A row of zeros stands for a picture that could not
/// be embedded: its distance to anything says nothing.
struct VectorCandidates
{
    std::vector<SampleIndex> rows;  ///< ascending
    std::vector<double> scores;     ///< one per row; empty when the request has none
    SampleIndex zeroRows = 0;       ///< candidates left out
};

[[nodiscard]] bool hasVector(const FeatureMatrix &embedding, SampleIndex sample);

/// `request.embedding` is set.
[[nodiscard]] VectorCandidates vectorCandidates(const SelectionRequest &request);

/// The preselected samples; rows of zeros are left out here too. Borrows `request.embedding`.
[[nodiscard]] ChosenRows preselectedRows(const SelectionRequest &request);

}  // namespace Atoll
