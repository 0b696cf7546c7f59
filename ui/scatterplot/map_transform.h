#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <algorithm>
#include <limits>

namespace Atoll {

/// Where a sample lies on the map, in the unit of its projection, y upwards; not finite = not on the map.
struct MapPosition
{
    float x = std::numeric_limits<float>::quiet_NaN();
    float y = std::numeric_limits<float>::quiet_NaN();

    bool operator==(const MapPosition &) const = default;
};

/// What part of the map is looked at: the position in the middle and how much of the map the shorter side of
/// the picture holds. It means the same for pictures of any size, so it can be stored.
struct MapCamera
{
    double centreX = 0;
    double centreY = 0;
    double span = 1;

    bool operator==(const MapCamera &) const = default;
};

/// From positions to pixels and back. Both axes have one scale, for distances are what a map is about.
struct MapTransform
{
    double centreX = 0;
    double centreY = 0;
    double pixelsPerUnit = 1;
    double middleX = 0;  ///< pixel of the centre
    double middleY = 0;

    [[nodiscard]] static MapTransform of(const MapCamera &camera, const QSizeF &size)
    {
        const double side = std::max(1.0, std::min(size.width(), size.height()));
        return {camera.centreX, camera.centreY, side / camera.span, size.width() / 2, size.height() / 2};
    }

    [[nodiscard]] QPointF toPixel(double x, double y) const
    {
        return {middleX + (x - centreX) * pixelsPerUnit, middleY - (y - centreY) * pixelsPerUnit};
    }
    [[nodiscard]] QPointF toPosition(const QPointF &pixel) const
    {
        return {centreX + (pixel.x() - middleX) / pixelsPerUnit,
                centreY - (pixel.y() - middleY) / pixelsPerUnit};
    }
    /// The positions of a rectangle of pixels; top() is the least y.
    [[nodiscard]] QRectF toPositions(const QRectF &pixels) const
    {
        return QRectF(toPosition(pixels.topLeft()), toPosition(pixels.bottomRight())).normalized();
    }
};

}  // namespace Atoll
