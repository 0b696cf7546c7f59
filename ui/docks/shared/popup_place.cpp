#include "ui/docks/shared/popup_place.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace Atoll {

void showBelow(QWidget &popup, const QWidget &anchor)
{
    popup.adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    const QSize size(std::max(popup.width(), std::min(anchor.width(), screen.width())), popup.height());
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height()));
    if (place.y() + size.height() > screen.bottom())
        place.setY(std::max(screen.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - size.height()));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    popup.setGeometry(QRect(place, size));
    popup.show();
}

}  // namespace Atoll
