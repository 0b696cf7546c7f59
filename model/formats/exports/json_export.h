#pragma once

#include "model/formats/exports/exporter.h"

namespace Atoll {

/// "json": a list of {"path", "rank", "score", "tags", "width", "height", "metadata"}; null where nothing is
/// known.
[[nodiscard]] Exporter jsonExporter();

}  // namespace Atoll
