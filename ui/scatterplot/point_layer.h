#pragma once

#include "ui/scatterplot/point_raster.h"

#include <QGraphicsObject>
#include <QImage>
#include <QPalette>

namespace Atoll {

/// Point colours for a palette. Marks keep apart from the base colour in light and dark.
[[nodiscard]] PointStyle pointStyle(const QPalette &palette);

/// The points inside the chart's plot area: one picture, made anew only when something of it has changed.
class PointLayer final : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit PointLayer(QGraphicsItem *parent);

    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// For changing what is drawn; the next paint draws anew.
    [[nodiscard]] PointRaster &changedRaster();
    [[nodiscard]] const PointCloud &cloud() const { return m_raster.cloud(); }
    void setArea(const QRectF &area);
    void setCamera(const MapCamera &camera);
    /// Span of a camera that sees all points: sizes of points go by what part of the map is seen.
    void setWholeSpan(double span);
    void setStyle(const PointStyle &style);
    /// While the map moves, one pixel of the picture stands for a logical pixel, however many device pixels
    /// that has.
    void setCoarse(bool isCoarse);
    /// Diameter of a point in logical pixels.
    [[nodiscard]] double diameter() const;

private:
    [[nodiscard]] double crowd() const;
    void invalidate();

    PointRaster m_raster;
    PointStyle m_style;
    MapCamera m_camera;
    double m_wholeSpan = 1;
    QRectF m_area;
    QImage m_picture;
    bool m_isCurrent = false;
    bool m_isCoarse = false;
};

}  // namespace Atoll
