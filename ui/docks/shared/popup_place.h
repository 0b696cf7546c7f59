#pragma once

class QWidget;

namespace Atoll {

/// Shows a pop-up under `anchor`, or above it, so that it lies on the screen.
void showBelow(QWidget &popup, const QWidget &anchor);

}  // namespace Atoll
