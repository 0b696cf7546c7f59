#pragma once

#include "app/cli/command.h"

namespace Atoll {

[[nodiscard]] Command embedCommand();
[[nodiscard]] Command mapCommand();

}  // namespace Atoll
