#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

namespace Atoll {

class Project;

/// What the file is taken for: a name of the catalog of formats, or empty.
[[nodiscard]] QString metadataFormatName(const QString &file);

/// Stores custom metadata from a file or folder, matched by name, and merges them with what the pictures
/// have: a key of the file replaces the same key, others stay. All or nothing, in one transaction.
[[nodiscard]] Result<ImportReport> importMetadata(Project &project, const QString &file, TaskControl &task);

}  // namespace Atoll
