#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `create`: a project over a folder of pictures, or over the built-in sample.
[[nodiscard]] Command createCommand();
/// `rescan`: bring a project up to its image folder.
[[nodiscard]] Command rescanCommand();
/// `relocate`: the pictures have moved.
[[nodiscard]] Command relocateCommand();
/// `duplicates`: pictures with the same bytes.
[[nodiscard]] Command duplicatesCommand();

}  // namespace Atoll
