#include "model/numeric/chosen_rows.h"

#include <QtGlobal>

#include <cmath>

namespace Atoll {

ChosenRows::ChosenRows(const FeatureMatrix &rows)
    : m_rows(rows)
    , m_kernels(distanceKernels())
    , m_bound(rows.cols())
{
}

void ChosenRows::add(std::int32_t row)
{
    Q_ASSERT(row >= 0 && row < m_rows.rows());
    m_chosen.push_back(row);
}

void ChosenRows::look(std::int32_t row, Nearest &nearest, double stopBelow) const
{
    const Eigen::Index width = m_rows.cols();
    const float *values = m_rows.data() + row * width;
    double threshold = m_bound.threshold(nearest.squared);
    while (nearest.seen < count() && nearest.squared > 0) {
        const float *chosen = m_rows.data() + m_chosen[static_cast<std::size_t>(nearest.seen)] * width;
        ++nearest.seen;
        if (RoughDistanceBound::isBeyond(m_kernels.roughlySquared(values, chosen, width), threshold))
            continue;
        const double squared = m_kernels.squared(values, chosen, width);
        if (squared >= nearest.squared)
            continue;
        nearest.squared = squared;
        if (squared < stopBelow)
            return;
        threshold = m_bound.threshold(squared);
    }
    nearest.seen = count();
}

double smallestSquareReaching(double distance)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double square = distance * distance;
    while (square > 0 && std::sqrt(std::nextafter(square, 0.0)) >= distance)
        square = std::nextafter(square, 0.0);
    while (std::sqrt(square) < distance)
        square = std::nextafter(square, infinity);
    return square;
}

}  // namespace Atoll
