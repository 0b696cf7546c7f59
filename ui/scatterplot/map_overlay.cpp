#include "ui/scatterplot/map_overlay.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

QPen line(const QColor &colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

}  // namespace

MapOverlay::MapOverlay(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void MapOverlay::setArea(const QRectF &area)
{
    prepareGeometryChange();
    m_area = area;
}

void MapOverlay::setLook(const QPalette &palette, const QFont &font)
{
    m_palette = palette;
    m_font = font;
    update();
}

MapOverlay::Content &MapOverlay::changedContent()
{
    update();
    return m_content;
}

void MapOverlay::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    if (m_content.hasFocus) {
        painter->setPen(line(m_palette.color(QPalette::Highlight), 2));
        painter->drawRect(m_area.adjusted(-1, -1, 1, 1));
    }
    painter->setClipRect(m_area);
    if (!m_content.message.isEmpty()) {
        painter->setPen(m_palette.color(QPalette::Text));
        const double margin = m_area.width() / 8;
        painter->drawText(m_area.adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap,
                          m_content.message);
    }
    painter->translate(m_area.topLeft());
    const QColor text = m_palette.color(QPalette::Text);
    if (m_content.hovered)
        paintRing(painter, *m_content.hovered, m_content.pointRadius + 3, text);
    if (m_content.current) {
        paintRing(painter, *m_content.current, m_content.pointRadius + 5, text);
        paintRing(painter, *m_content.current, m_content.pointRadius + 8, text);
    }
    if (m_content.cursor)
        paintCursor(painter, *m_content.cursor);
    paintRegion(painter);
    if (m_content.brush)
        paintRing(painter, *m_content.brush, m_content.brushRadius, m_palette.color(QPalette::Highlight));
    if (m_content.card)
        paintCard(painter, *m_content.card);
}

void MapOverlay::paintRegion(QPainter *painter) const
{
    if (m_content.region.isEmpty())
        return;
    QColor fill = m_palette.color(QPalette::Highlight);
    fill.setAlpha(m_content.mode == SelectionMode::Subtract ? 25 : 50);
    painter->setPen(line(m_palette.color(QPalette::Base), 3.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_content.region);
    QPen pen = line(m_palette.color(QPalette::Highlight), 1.75);
    if (m_content.mode == SelectionMode::Subtract)
        pen.setDashPattern({3, 3});
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawPath(m_content.region);
}

void MapOverlay::paintRing(QPainter *painter, const QPointF &at, double radius, const QColor &colour) const
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(line(m_palette.color(QPalette::Base), 3.5));
    painter->drawEllipse(at, radius, radius);
    painter->setPen(line(colour, 1.5));
    painter->drawEllipse(at, radius, radius);
}

/// Cross hairs with an open middle.
void MapOverlay::paintCursor(QPainter *painter, const QPointF &at) const
{
    const double from = m_content.pointRadius + 3;
    const double to = from + 9;
    for (const QPen &pen :
         {line(m_palette.color(QPalette::Base), 5), line(m_palette.color(QPalette::Highlight), 2.5)}) {
        painter->setPen(pen);
        for (const QPointF direction : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter->drawLine(at + from * direction, at + to * direction);
    }
}

/// Beside the point, on the side with more room, wholly inside the area.
void MapOverlay::paintCard(QPainter *painter, const Card &card) const
{
    const QFontMetricsF metrics(m_font);
    const double gap = std::round(metrics.height() / 3);
    const QSizeF most(std::min(m_area.width() / 2, 24 * metrics.height()), m_area.height() / 2);
    QSizeF picture = card.picture.deviceIndependentSize();
    if (picture.width() > most.width() || picture.height() > most.height())
        picture.scale(most, Qt::KeepAspectRatio);
    const double textWidth =
        std::min(metrics.horizontalAdvance(card.caption), std::max(picture.width(), 16 * metrics.height()));
    const double textHeight = card.caption.isEmpty() ? 0 : metrics.height() + gap;
    const QSizeF size(std::max(picture.width(), textWidth) + 2 * gap,
                      picture.height() + textHeight + 2 * gap);
    const double away = m_content.pointRadius + 10;
    const bool isLeft = card.at.x() > m_area.width() / 2;
    const double x = isLeft ? card.at.x() - away - size.width() : card.at.x() + away;
    const double y = card.at.y() - size.height() / 2;
    const QRectF frame(std::clamp(std::round(x), 2.0, std::max(2.0, m_area.width() - size.width() - 2)),
                       std::clamp(std::round(y), 2.0, std::max(2.0, m_area.height() - size.height() - 2)),
                       size.width(), size.height());
    painter->setPen(line(m_palette.color(QPalette::Mid), 1));
    painter->setBrush(m_palette.color(QPalette::Window));
    painter->drawRoundedRect(frame, gap / 2, gap / 2);
    const QRectF place(std::round(frame.center().x() - picture.width() / 2), frame.top() + gap,
                       picture.width(), picture.height());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawPixmap(place, card.picture, QRectF(card.picture.rect()));
    painter->setPen(m_palette.color(QPalette::WindowText));
    const QRectF textPlace(frame.left() + gap, place.bottom() + gap, frame.width() - 2 * gap,
                           metrics.height());
    painter->drawText(textPlace, Qt::AlignCenter,
                      metrics.elidedText(card.caption, Qt::ElideMiddle, textPlace.width() + 1));
}

}  // namespace Atoll
