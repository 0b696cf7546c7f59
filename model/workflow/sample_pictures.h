#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>
#include <QStringList>

namespace Atoll {

/// Names of the built-in sample data sets.
[[nodiscard]] QStringList samplePictureSets();

/// Writes the pictures of a built-in set into `folder` as `CLASS/NNNN.png`. "digits": 1,797 handwritten
/// digits, 32 x 32 grey, enlarged from 8 x 8 (origin in resources/sample/README.md). The folder must be new
/// or empty: AlreadyExists otherwise. NotFound for an unknown name. Cancelled or failed, what was written is
/// removed again.
[[nodiscard]] Result<> unpackSamplePictures(const QString &name, const QString &folder, TaskControl &task);

}  // namespace Atoll
