#include "model/embedding/dense_sift.h"

#include "model/numeric/elementary.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Atoll {

namespace {

constexpr int orientations = 8;

/// A Gaussian around `middle`, cut off at four sigma and at the edges, with sum 1.
PoolingWindow gaussianWindow(double middle, double sigma, int side)
{
    PoolingWindow window;
    window.first = std::max(0, static_cast<int>(std::ceil(middle - 0.5 - 4 * sigma)));
    const int last = std::min(side - 1, static_cast<int>(std::floor(middle - 0.5 + 4 * sigma)));
    double sum = 0;
    std::vector<double> weights;
    for (int i = window.first; i <= last; ++i) {
        const double distance = (i + 0.5 - middle) / sigma;
        weights.push_back(portableExp(-0.5 * distance * distance));
        sum += weights.back();
    }
    for (const double weight : weights)
        window.weights.push_back(static_cast<float>(weight / sum));
    return window;
}

float squaredLength(const float *values)
{
    // Eight running sums: a single one would not run on vectors.
    std::array<float, orientations> sums{};
    for (Eigen::Index i = 0; i < DenseSift::width; i += orientations) {
        for (std::size_t k = 0; k < sums.size(); ++k) {
            const float value = values[i + static_cast<Eigen::Index>(k)];
            sums[k] += value * value;
        }
    }
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

void normalise(float *values)
{
    const float first = 1.0F / (std::sqrt(squaredLength(values)) + 0.255F);
    for (Eigen::Index i = 0; i < DenseSift::width; ++i)
        values[i] = std::min(values[i] * first, 0.2F);
    const float length = std::sqrt(squaredLength(values));
    const float second = length > 0 ? 1.0F / length : 0.0F;
    for (Eigen::Index i = 0; i < DenseSift::width; ++i)
        values[i] = std::sqrt(values[i] * second);
}

}  // namespace

DenseSift::DenseSift(DescriptorGrid grid)
    : m_grid(grid)
    , m_windowOf(grid.middleOfCells())
{
    for (const int middle : grid.doubledMiddles())
        m_windows.push_back(gaussianWindow(middle / 2.0, grid.cell / 2.0, grid.side));
}

FeatureMatrix DenseSift::describe(const OrientationMaps &maps) const
{
    constexpr std::size_t cells = DescriptorGrid::cellsAcross;
    const std::vector<float> sums = pooled(maps.values, m_grid.side, orientations, m_windows);
    const auto line = static_cast<std::ptrdiff_t>(m_windows.size());
    const auto across = static_cast<std::size_t>(m_grid.centresAcross());
    FeatureMatrix descriptors(m_grid.count(), width);
    float *out = descriptors.data();
    for (std::size_t y = 0; y < across; ++y) {
        for (std::size_t x = 0; x < across; ++x) {
            float *values = out;
            for (std::size_t cellY = 0; cellY < cells; ++cellY) {
                const float *row = sums.data() + m_windowOf[y * cells + cellY] * line * orientations;
                for (std::size_t cellX = 0; cellX < cells; ++cellX)
                    out = std::copy_n(row + m_windowOf[x * cells + cellX] * orientations, orientations, out);
            }
            normalise(values);
        }
    }
    return descriptors;
}

}  // namespace Atoll
