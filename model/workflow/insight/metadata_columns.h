#pragma once

#include "model/workflow/insight/sample_column.h"
#include "model/workflow/project.h"

namespace Atoll {

/// Columns of the custom metadata, by path; see availableColumns() for how many samples are looked at.
[[nodiscard]] Result<std::vector<ColumnInfo>> metadataColumns(const Project &project);

/// Fills numbers when all known values are numbers, else classes. See loadColumn().
[[nodiscard]] Result<> loadMetadataColumn(const Project &project, SampleColumn &column, TaskControl &control);

}  // namespace Atoll
