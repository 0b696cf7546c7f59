#pragma once

#include "model/core/result.h"

#include <QSqlError>

namespace Atoll {

/// What SQLite's refusal means for a person: locked is Busy, corrupt is Damaged, a full or read-only disk is
/// Io, a value that is there already is AlreadyExists. `path` is the project file.
[[nodiscard]] Failure sqlFailure(const QString &path, const QSqlError &error);

}  // namespace Atoll
