#include "model/formats/exports/exporter_catalog.h"

#include "model/formats/exports/json_export.h"
#include "model/formats/exports/names_export.h"
#include "model/formats/exports/picture_export.h"
#include "model/formats/exports/table_export.h"
#include "model/formats/exports/task_list_export.h"

#include <algorithm>

namespace Atoll {

const std::vector<Exporter> &exporterCatalog()
{
    static const std::vector<Exporter> exporters = {
        namesExporter(),    tableExporter(),         jsonExporter(), labelStudioExporter(),
        labelboxExporter(), labelboxLinesExporter(), samaExporter(), copyExporter(),
        hardLinkExporter(), symbolicLinkExporter(),  zipExporter(),
    };
    return exporters;
}

const Exporter *findExporter(const QString &name)
{
    const auto &exporters = exporterCatalog();
    const auto found = std::ranges::find_if(exporters, [&](const Exporter &exporter) {
        return exporter.name == name || exporter.aliases.contains(name);
    });
    return found == exporters.end() ? nullptr : &*found;
}

}  // namespace Atoll
