#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace Atoll {

/// Names and `npyBytes` of the arrays of an archive.
using NpzArrays = std::vector<std::pair<QString, QByteArray>>;

/// Writes `path` anew (deflated, in the order given, fixed date: same arrays, same bytes). NumPy's `load`
/// reads it.
[[nodiscard]] Result<> writeNpz(const QString &path, const NpzArrays &arrays, TaskControl &task);

}  // namespace Atoll
