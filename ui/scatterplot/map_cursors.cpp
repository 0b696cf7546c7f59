#include "ui/scatterplot/map_cursors.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace Atoll {

namespace {

QPainterPath sign(SelectionMode mode, const QPointF &at)
{
    constexpr double half = 4;
    QPainterPath path;
    if (mode == SelectionMode::Add || mode == SelectionMode::Subtract) {
        path.moveTo(at - QPointF(half, 0));
        path.lineTo(at + QPointF(half, 0));
    }
    if (mode == SelectionMode::Add) {
        path.moveTo(at - QPointF(0, half));
        path.lineTo(at + QPointF(0, half));
    }
    if (mode == SelectionMode::Intersect) {
        path.moveTo(at + QPointF(-half, half));
        path.lineTo(at + QPointF(-half, 0));
        path.arcTo(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), 180, -180);
        path.lineTo(at + QPointF(half, half));
    }
    return path;
}

}  // namespace

QCursor selectionCursor(SelectionMode mode, double devicePixelRatio)
{
    constexpr int side = 32;
    constexpr double middle = 11.5;
    constexpr double arm = 9;
    constexpr double open = 2.5;
    QPixmap pixmap((QSizeF(side, side) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainterPath path = sign(mode, QPointF(24, 24));
    for (const QPointF direction : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
        path.moveTo(QPointF(middle, middle) + open * direction);
        path.lineTo(QPointF(middle, middle) + arm * direction);
    }
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(Qt::black, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.end();
    return QCursor(pixmap, static_cast<int>(middle), static_cast<int>(middle));
}

}  // namespace Atoll
