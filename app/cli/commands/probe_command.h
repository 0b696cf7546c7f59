#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `probe`: predictions of a linear model trained on the labels of a tag.
[[nodiscard]] Command probeCommand();

}  // namespace Atoll
