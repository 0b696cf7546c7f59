#pragma once

#include "model/workflow/insight/score_view.h"
#include "ui/viewstate/read_cache.h"

namespace Atoll {

class Project;

/// What there is to filter by in one column, over the working set.
struct FilterReading
{
    SharedColumn column;
    std::vector<SampleIndex> classCounts;  ///< Class: one per class name
    ScoreView numbers;                     ///< Number
    SampleIndex unknown = 0;
};

[[nodiscard]] Result<FilterReading> readForFilter(const Project &project, const ColumnKey &key,
                                                  const SampleSet &workingSet, ReadCache &cache,
                                                  TaskControl &control);

}  // namespace Atoll
