#pragma once

#include "model/core/sample_set.h"
#include "model/workflow/insight/sample_column.h"

#include <cstddef>
#include <vector>

namespace Atoll {

/// A column of numbers at a glance, over the samples that are shown.
struct ScoreView
{
    SampleIndex count = 0;    ///< finite numbers
    SampleIndex unknown = 0;  ///< shown samples without one
    double least = 0;
    double most = 0;
    double mean = 0;
    double median = 0;
    double standardDeviation = 0;

    double from = 0;  ///< where the first bin begins
    double to = 1;    ///< where the last one ends, which belongs to it
    std::vector<SampleIndex> bins;

    std::vector<SampleIndex> top;     ///< highest first; equal ones by index
    std::vector<SampleIndex> bottom;  ///< lowest first; equal ones by index
};

struct ScoreViewRequest
{
    std::size_t bins = 20;
    std::size_t examples = 12;  ///< in `top` and in `bottom`, at most
};

/// Bins are equal steps over 0..1 when all numbers lie in it, else over least..most. `column` is a Number
/// column. An infinite number counts as unknown.
[[nodiscard]] ScoreView scoreView(const SampleColumn &column, const SampleSet &shown,
                                  const ScoreViewRequest &request);

}  // namespace Atoll
