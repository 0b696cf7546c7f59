#pragma once

#include "model/core/result.h"

#include <QString>

namespace Atoll {

/// Invalid for an empty name, one with control characters or longer than `limits::classNameLetters`.
[[nodiscard]] Result<> checkClassName(const QString &name, const QString &where);

}  // namespace Atoll
