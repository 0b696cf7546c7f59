#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// Chooses the next samples to label, in a project or from arrays.
[[nodiscard]] Command selectCommand();

}  // namespace Atoll
