#pragma once

#include "model/core/sample_set.h"

#include <limits>

namespace Atoll {

/// Samples first, first + 1, ... end - 1; by default every one.
struct SampleRange
{
    SampleIndex first = 0;
    SampleIndex end = std::numeric_limits<SampleIndex>::max();
};

}  // namespace Atoll
