#pragma once

#include "model/formats/exports/exporter.h"

#include <vector>

namespace Atoll {

/// Every form of export, in the order menus show them.
[[nodiscard]] const std::vector<Exporter> &exporterCatalog();
/// By name or alias; nullptr when there is none.
[[nodiscard]] const Exporter *findExporter(const QString &name);

}  // namespace Atoll
