#pragma once

#include "model/workflow/insight/sample_filter.h"
#include "model/workflow/insight/score_view.h"
#include "ui/viewstate/read_cache.h"

namespace Atoll {

class Project;

/// What to read of a column of numbers; a value for the thread that reads.
struct ScoreQuestion
{
    ColumnKey column;
    SampleSet workingSet;
    SampleFilter filter;
    SampleSet shown;  ///< members of the working set that pass the filter
    std::shared_ptr<ReadCache> cache;
};

struct ScoreReading
{
    SharedColumn column;
    /// Over what the filter would show without its own range on this column, so that the range can be
    /// widened.
    ScoreView around;
    ScoreView shown;
};

/// The clause that limits this column to a range; null when there is none.
[[nodiscard]] const FilterClause *rangeClause(const SampleFilter &filter, const ColumnKey &column);

/// At a million samples half a second.
[[nodiscard]] Result<ScoreReading> readScores(const Project &project, const ScoreQuestion &question,
                                              TaskControl &control);

}  // namespace Atoll
