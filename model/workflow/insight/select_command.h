#pragma once

#include "model/workflow/selection.h"

#include <QString>

namespace Atoll {

/// The `atoll-cli select ...` line that does the same, for a POSIX shell; numbers in the C locale, settings
/// that are off or the default left out.
[[nodiscard]] QString selectCommand(const QString &projectPath, const TagSelectionRequest &request);

/// One word of a POSIX shell command: as it is, or in single quotes where it needs them.
[[nodiscard]] QString shellQuoted(const QString &word);

}  // namespace Atoll
