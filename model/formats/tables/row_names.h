#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>
#include <QStringList>

namespace Atoll {

/// Names of the rows of an array: a text file with one a line, or a `.npy` of texts.
[[nodiscard]] Result<QStringList> readRowNames(const QString &path, TaskControl &task);

}  // namespace Atoll
