#pragma once

#include "ui/scatterplot/lasso.h"

#include <QFont>
#include <QGraphicsObject>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

#include <optional>

namespace Atoll {

/// What lies above the points for a moment: the region being drawn, rings around single points, the picture
/// beside the mouse, the text of an empty map and the frame of the keyboard focus. Places are in pixels of
/// the area.
class MapOverlay final : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit MapOverlay(QGraphicsItem *parent);

    struct Card
    {
        QPointF at;
        QPixmap picture;
        QString caption;
    };

    struct Content
    {
        QPainterPath region;
        SelectionMode mode = SelectionMode::Replace;
        std::optional<QPointF> current;  ///< the sample that other views show
        std::optional<QPointF> cursor;   ///< the keyboard's point
        std::optional<QPointF> hovered;
        std::optional<QPointF> brush;
        double brushRadius = 0;
        double pointRadius = 3;
        std::optional<Card> card;
        QString message;
        bool hasFocus = false;
    };

    [[nodiscard]] QRectF boundingRect() const override { return m_area.adjusted(-4, -4, 4, 4); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    void setArea(const QRectF &area);
    void setLook(const QPalette &palette, const QFont &font);
    /// For changing; paints anew.
    [[nodiscard]] Content &changedContent();
    [[nodiscard]] const Content &content() const { return m_content; }

private:
    void paintRegion(QPainter *painter) const;
    void paintRing(QPainter *painter, const QPointF &at, double radius, const QColor &colour) const;
    void paintCursor(QPainter *painter, const QPointF &at) const;
    void paintCard(QPainter *painter, const Card &card) const;

    QRectF m_area;
    QPalette m_palette;
    QFont m_font;
    Content m_content;
};

}  // namespace Atoll
