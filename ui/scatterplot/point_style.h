#pragma once

#include "ui/scatterplot/dilation.h"

#include <QColor>

namespace Atoll {

/// How points look. Sizes are in logical pixels, `ratio` device pixels each.
struct PointStyle
{
    double diameter = 5;
    double ratio = 1;
    /// Points alone are translucent, crowded ones solid: shows where a million points are dense.
    bool showsDensity = false;
    QRgb faint = 0xffd0d0d0;    ///< not in the shown set
    QRgb halo = 0xff2a7fff;     ///< around selected points
    QRgb outline = 0xff000000;  ///< around the squares of labelled samples
    QRgb batch = 0xffd6006c;    ///< diamonds of the batch
    QRgb edge = 0xffffffff;     ///< sets diamonds apart from what is below
};

/// Diameter in logical pixels that suits `points` spread over a whole map of this size.
[[nodiscard]] double pointDiameter(double points);

/// The shapes of one frame in device pixels.
struct PointShapes
{
    explicit PointShapes(const PointStyle &style);

    [[nodiscard]] int reach() const { return std::max(halo.reach(), squareHalo.reach()); }

    Stamp inner;  ///< pixels a dot covers
    Stamp outer;  ///< these and the ones it covers in part
    Stamp halo;
    Stamp square;
    Stamp squareOutline;
    Stamp squareHalo;
};

}  // namespace Atoll
