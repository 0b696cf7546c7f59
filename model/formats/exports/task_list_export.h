#pragma once

#include "model/formats/exports/exporter.h"

namespace Atoll {

/// "label-studio": tasks of Label Studio without annotations; the path also stands in `lightlyFileName`.
[[nodiscard]] Exporter labelStudioExporter();
/// "labelbox" and "labelbox-ndjson": data rows of Labelbox.
[[nodiscard]] Exporter labelboxExporter();
[[nodiscard]] Exporter labelboxLinesExporter();
/// "sama": tasks of Sama.
[[nodiscard]] Exporter samaExporter();

}  // namespace Atoll
