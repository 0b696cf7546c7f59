#include "ui/gallery/picture_overlay.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTransform>

#include <algorithm>

namespace Atoll {

namespace {

constexpr int longestLayerSide = 1024;
constexpr int maskAlpha = 110;

/// Black or white, whichever reads better on `colour`.
QColor inkOn(const QColor &colour)
{
    return qGray(colour.rgb()) > 140 ? QColor(Qt::black) : QColor(Qt::white);
}

/// Paints the mask's pixels [from, to) of picture row `y`, if the layer has that row.
void paintSpan(QImage &layer, QSize pixels, qint64 y, qint64 from, qint64 to, QRgb ink)
{
    const qint64 row = y * layer.height() / pixels.height();
    const bool isFirstOfRow = y == 0 || (y - 1) * layer.height() / pixels.height() != row;
    if (!isFirstOfRow)
        return;
    auto *const line = reinterpret_cast<QRgb *>(layer.scanLine(static_cast<int>(row)));
    const qint64 first = from * layer.width() / pixels.width();
    const qint64 end = std::max(first + 1, to * layer.width() / pixels.width());
    std::fill(line + first, line + std::min<qint64>(end, layer.width()), ink);
}

void paintMask(QImage &layer, QSize pixels, const RowRuns &mask, const QColor &colour)
{
    QColor translucent = colour;
    translucent.setAlpha(maskAlpha);
    const QRgb ink = qPremultiply(translucent.rgba());
    const qint64 width = pixels.width();
    const qint64 total = width * pixels.height();
    qint64 at = 0;
    bool isSet = false;
    for (const std::uint32_t run : mask) {
        const qint64 end = std::min(total, at + run);
        for (qint64 from = at; isSet && from < end;) {
            const qint64 rowEnd = std::min(end, (from / width + 1) * width);
            paintSpan(layer, pixels, from / width, from % width, rowEnd - from / width * width, ink);
            from = rowEnd;
        }
        at = end;
        isSet = !isSet;
    }
}

void drawLabel(QPainter &painter, const QRectF &box, const MarkedObject &object)
{
    const QFontMetrics metrics(painter.font());
    const int margin = std::max(3, metrics.height() / 5);
    QRectF place(box.left() - 1, box.top() - metrics.height() - 1,
                 metrics.horizontalAdvance(object.label) + 2 * margin, metrics.height() + 1);
    // Above the box, or inside it where the picture's upper edge is near.
    if (place.top() < 0)
        place.moveTop(std::max(0.0, box.top()));
    painter.fillRect(place, object.colour);
    painter.setPen(inkOn(object.colour));
    painter.drawText(place, Qt::AlignCenter, object.label);
}

}  // namespace

QImage maskLayer(const PictureOverlay &overlay, QSize pixels)
{
    const bool hasMasks =
        std::ranges::any_of(overlay.objects, [](const auto &object) { return !object.mask.empty(); });
    if (!hasMasks || pixels.isEmpty())
        return {};
    QSize size = pixels;
    if (std::max(size.width(), size.height()) > longestLayerSide)
        size = size.scaled(longestLayerSide, longestLayerSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage layer(size, QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    for (const MarkedObject &object : overlay.objects)
        paintMask(layer, pixels, object.mask, object.colour);
    return layer;
}

void drawObjects(QPainter &painter, const PictureOverlay &overlay, const QTransform &transform)
{
    const double line = std::max(2.0, QFontMetrics(painter.font()).height() / 9.0);
    for (const MarkedObject &object : overlay.objects) {
        if (object.box.width <= 0 || object.box.height <= 0)
            continue;
        const QRectF box =
            transform.mapRect(QRectF(object.box.x, object.box.y, object.box.width, object.box.height));
        painter.setBrush(Qt::NoBrush);
        // A dark rim keeps light colours visible on light pictures.
        painter.setPen(QPen(QColor(0, 0, 0, 140), line + 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(box);
        painter.setPen(QPen(object.colour, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(box);
        if (!object.label.isEmpty())
            drawLabel(painter, box, object);
    }
}

}  // namespace Atoll
