#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"

#include <vector>

namespace Atoll {

struct SimilarSample
{
    SampleIndex sample = -1;
    double distance = 0;  ///< Euclidean

    bool operator==(const SimilarSample &) const = default;
};

/// The `count` samples nearest to `sample`, itself left out, nearest first; equal distances by index. Rows of
/// zeros and samples without a row are left out. Exact, one pass over the matrix by all threads. Invalid when
/// `sample` has no vector itself; Cancelled. `among` null: all.
[[nodiscard]] Result<std::vector<SimilarSample>> similarSamples(const FeatureMatrix &embedding,
                                                                SampleIndex sample, std::size_t count,
                                                                const SampleSet *among, TaskControl &control);

}  // namespace Atoll
