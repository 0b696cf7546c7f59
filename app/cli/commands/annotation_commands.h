#pragma once

#include "app/cli/command.h"

namespace Atoll {

/// `predict-import`: what a model said about the pictures.
[[nodiscard]] Command predictImportCommand();
/// `label-import`: what people said about them.
[[nodiscard]] Command labelImportCommand();
/// `label-export`: the same as a table.
[[nodiscard]] Command labelExportCommand();
/// `metadata-import`: anything else that is known of them.
[[nodiscard]] Command metadataImportCommand();

}  // namespace Atoll
