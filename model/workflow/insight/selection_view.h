#pragma once

#include "model/core/tag.h"
#include "model/workflow/selection_input.h"

namespace Atoll {

class Project;

/// What the query tag held and what was chosen before, of a selection: stored, or about to be. The
/// preselected ones are what `samples` holds besides the picks, so they are known even when their tag is
/// gone. NotFound when the query tag is. `dataSetSize`: samples of the data set when it was made.
[[nodiscard]] Result<SelectionSets> setsOfSelection(const Project &project, const SelectionRecord &record,
                                                    const SampleSet &samples, SampleIndex dataSetSize);

/// The size of the data set when a selection tag was made.
[[nodiscard]] SampleIndex dataSetSizeOf(const Tag &tag);

/// The scores that a selection went by; NotFound when they have been deleted since, or it looked at none.
[[nodiscard]] Result<ScoreSet> scoresOfSelection(const Project &project, const SelectionRecord &record);

}  // namespace Atoll
