#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `undo`: takes the last change of a project back.
[[nodiscard]] Command undoCommand();
/// `redo`: makes it again.
[[nodiscard]] Command redoCommand();
/// `history`: what was done to a project.
[[nodiscard]] Command historyCommand();

}  // namespace Atoll
