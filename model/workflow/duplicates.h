#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <vector>

namespace Atoll {

class Project;
struct Sample;

/// Samples whose files have the same bytes, in ascending order; at least two.
using DuplicateGroup = std::vector<SampleIndex>;

/// Every group, in ascending order of its first sample. Missing pictures are not looked at.
[[nodiscard]] std::vector<DuplicateGroup> exactDuplicates(const std::vector<Sample> &samples);
[[nodiscard]] Result<std::vector<DuplicateGroup>> exactDuplicates(const Project &project);

}  // namespace Atoll
