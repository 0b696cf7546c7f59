#pragma once

#include "model/formats/exports/exporter.h"

namespace Atoll {

/// "copy", "hard-link", "symbolic-link": the pictures themselves in a folder of their own, the folder tree
/// kept, bytes identical. All must be on the disk, and copies must fit on it, before the first is written.
[[nodiscard]] Exporter copyExporter();
[[nodiscard]] Exporter hardLinkExporter();
[[nodiscard]] Exporter symbolicLinkExporter();
/// "zip": the pictures, stored, in one archive whose bytes depend on pictures and order alone.
[[nodiscard]] Exporter zipExporter();

}  // namespace Atoll
