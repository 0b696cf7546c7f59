#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `completion bash`: prints a completion script made from the command catalog.
[[nodiscard]] Command completionCommand();

}  // namespace Atoll
