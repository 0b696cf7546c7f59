#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `export PROJECT --tag T --format F --out PATH`: batches and embeddings out.
[[nodiscard]] Command exportCommand();

}  // namespace Atoll
