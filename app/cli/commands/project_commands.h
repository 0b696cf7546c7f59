#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `check`: whether a project file is sound.
[[nodiscard]] Command checkCommand();
/// `dump`: everything stored, as JSON.
[[nodiscard]] Command dumpCommand();
/// `tags`: the history of tags.
[[nodiscard]] Command tagsCommand();
/// `tag`: make, combine, rename and delete tags.
[[nodiscard]] Command tagCommand();

}  // namespace Atoll
