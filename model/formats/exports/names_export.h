#pragma once

#include "model/formats/exports/exporter.h"

namespace Atoll {

/// One name a line, UTF-8, LF. A name with a line break is refused with the advice to write `instead`
/// ("JSON").
[[nodiscard]] Result<> writeNameList(const QString &path, const QStringList &names, const QString &instead,
                                     TaskControl &task);

/// "names": relative paths, one a line, LF. A name with a line break is refused.
[[nodiscard]] Exporter namesExporter();

}  // namespace Atoll
