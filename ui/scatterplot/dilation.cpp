#include "ui/scatterplot/dilation.h"

#include <cmath>

namespace Atoll {

Stamp Stamp::disc(double radius)
{
    Stamp stamp;
    const int reach = static_cast<int>(std::max(0.0, radius));
    stamp.m_halfWidths.reserve(static_cast<std::size_t>(reach) + 1);
    for (int dy = 0; dy <= reach; ++dy)
        stamp.m_halfWidths.push_back(static_cast<int>(std::sqrt(std::max(0.0, radius * radius - dy * dy))));
    return stamp;
}

Stamp Stamp::square(int half)
{
    Stamp stamp;
    stamp.m_halfWidths.assign(static_cast<std::size_t>(half) + 1, half);
    return stamp;
}

}  // namespace Atoll
