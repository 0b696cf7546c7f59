#pragma once

#include "ui/scatterplot/lasso.h"

#include <QCursor>

namespace Atoll {

/// Cross hairs with +, − or ∩ beside them, readable on any ground.
[[nodiscard]] QCursor selectionCursor(SelectionMode mode, double devicePixelRatio);

}  // namespace Atoll
