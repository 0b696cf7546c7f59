#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"

#include <optional>
#include <vector>

namespace Atoll {

/// Largest distance from any of `samples` to the nearest of `chosen`, by all threads; exact, yet a sample is
/// given up as soon as something chosen is nearer than the largest distance found so far. Rows of zeros and
/// samples without a row are left out; none when that leaves nothing on either side. Cancelled.
[[nodiscard]] Result<std::optional<double>> coverageRadius(const FeatureMatrix &embedding,
                                                           const std::vector<SampleIndex> &samples,
                                                           const std::vector<SampleIndex> &chosen,
                                                           TaskControl &control);

}  // namespace Atoll
