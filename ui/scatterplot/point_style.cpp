#include "ui/scatterplot/point_style.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

double pointDiameter(double points)
{
    // Between these numbers the size goes down with the logarithm.
    constexpr double few = 1'000;
    constexpr double many = 300'000;
    constexpr double largest = 9;
    constexpr double smallest = 2.6;
    const double share = std::log(std::clamp(points, few, many) / few) / std::log(many / few);
    return largest + share * (smallest - largest);
}

PointShapes::PointShapes(const PointStyle &style)
{
    constexpr double mostRadius = 24;
    // A dot covers most of the pixels up to here, and part of those as much farther out.
    constexpr double rim = 0.3;
    const double radius = std::clamp(style.diameter * style.ratio / 2, 0.5, mostRadius);
    const int line = std::max(1, static_cast<int>(std::lround(style.ratio)));
    const int haloLine = std::max(1, static_cast<int>(std::lround(1.5 * style.ratio)));
    const int half = static_cast<int>(std::ceil(radius - rim));
    inner = Stamp::disc(radius - rim);
    outer = Stamp::disc(radius + rim);
    halo = Stamp::disc(radius + rim + 1.5 * style.ratio);
    square = Stamp::square(half);
    squareOutline = Stamp::square(half + line);
    squareHalo = Stamp::square(half + line + haloLine);
}

}  // namespace Atoll
