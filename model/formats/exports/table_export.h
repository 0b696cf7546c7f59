#pragma once

#include "model/formats/exports/exporter.h"

namespace Atoll {

/// "csv": path, rank, score, tags (joined by "; "), width, height; empty cells where nothing is known.
[[nodiscard]] Exporter tableExporter();

}  // namespace Atoll
