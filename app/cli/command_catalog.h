#pragma once

#include "app/cli/command.h"

#include <vector>

namespace Atoll {

/// Every command, in the order of the work they do.
[[nodiscard]] const std::vector<Command> &commandCatalog();

/// Null when there is none of this name.
[[nodiscard]] const Command *findCommand(const QString &name);

}  // namespace Atoll
