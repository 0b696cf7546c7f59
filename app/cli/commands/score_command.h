#pragma once

#include "app/cli/command.h"

namespace Atoll {

[[nodiscard]] Command scoreCommand();

}  // namespace Atoll
