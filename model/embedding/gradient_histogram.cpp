#include "model/embedding/gradient_histogram.h"

#include "model/embedding/separable_pooling.h"
#include "model/numeric/elementary.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

using Eigen::Index;

constexpr int bins = 9;
constexpr Index blockWidth = Index{4} * bins;

/// The weights of the two cells of each block along one direction: the Gaussian window of the block times
/// linear interpolation between cell centres. Window 2 b + c is cell c of block b.
std::vector<PoolingWindow> cellWindows(int side, int cells)
{
    const int cell = side / cells;
    const double sigma = cell / 2.0;
    std::vector<PoolingWindow> windows;
    for (int block = 0; block + 1 < cells; ++block) {
        for (int half = 0; half < 2; ++half) {
            PoolingWindow window;
            const int begin = half == 0 ? 0 : cell / 2;
            const int end = half == 0 ? cell + (cell + 1) / 2 : 2 * cell;
            window.first = block * cell + begin;
            for (int i = begin; i < end; ++i) {
                const double fromMiddle = i + 0.5 - cell;
                const double fromCentre = (i + 0.5) / cell - 0.5 - half;
                window.weights.push_back(
                    static_cast<float>(std::max(0.0, 1 - std::abs(fromCentre)) *
                                       portableExp(-fromMiddle * fromMiddle / (2 * sigma * sigma))));
            }
            windows.push_back(std::move(window));
        }
    }
    return windows;
}

float norm(const float *values)
{
    float squares = 0;
    for (Index i = 0; i < blockWidth; ++i)
        squares += values[i] * values[i];
    return std::sqrt(squares);
}

/// Length, clip, length again.
void normaliseBlock(float *values)
{
    const float first = 1.0F / (norm(values) + 0.1F * blockWidth);
    for (Index i = 0; i < blockWidth; ++i)
        values[i] = std::min(values[i] * first, 0.2F);
    const float second = 1.0F / (norm(values) + 1e-3F);
    for (Index i = 0; i < blockWidth; ++i)
        values[i] *= second;
}

/// Position of a number in gradientHistogram().
struct HistogramLayout
{
    Index blocks;

    [[nodiscard]] Index at(Index blockY, Index blockX, Index cellY, Index cellX, Index bin) const
    {
        return ((blockY * blocks + blockX) * 4 + cellY * 2 + cellX) * bins + bin;
    }
};

/// Adds the mirrored histogram and keeps the left one of each pair of mirrored cells.
Index writeMirroredSum(const Eigen::VectorXf &histogram, Index blocks, float *out)
{
    const HistogramLayout layout{blocks};
    const float *begin = out;
    for (Index blockY = 0; blockY < blocks; ++blockY) {
        for (Index column = 0; column < blocks; ++column) {
            const Index blockX = column / 2;
            const Index cellX = column % 2;
            for (Index cellY = 0; cellY < 2; ++cellY) {
                for (Index bin = 0; bin < bins; ++bin)
                    *out++ =
                        histogram(layout.at(blockY, blockX, cellY, cellX, bin)) +
                        histogram(layout.at(blockY, blocks - 1 - blockX, cellY, 1 - cellX, bins - 1 - bin));
            }
        }
    }
    return out - begin;
}

}  // namespace

Eigen::VectorXf gradientHistogram(const OrientationMaps &maps, int cells)
{
    const std::vector<PoolingWindow> windows = cellWindows(maps.side, cells);
    const std::vector<float> sums = pooled(maps.values, maps.side, bins, windows);
    const auto line = static_cast<Index>(windows.size());
    const Index blocks = cells - 1;
    const HistogramLayout layout{blocks};
    Eigen::VectorXf histogram(blocks * blocks * blockWidth);
    for (Index y = 0; y < line; ++y) {
        for (Index x = 0; x < line; ++x)
            std::copy_n(sums.data() + (y * line + x) * bins, bins,
                        histogram.data() + layout.at(y / 2, x / 2, y % 2, x % 2, 0));
    }
    for (Index block = 0; block < blocks * blocks; ++block)
        normaliseBlock(histogram.data() + block * blockWidth);
    return histogram;
}

Eigen::VectorXf mirroredGradientHistogram(const OrientationMaps &maps)
{
    Eigen::VectorXf result(gradientHistogramWidth);
    Index written = 0;
    for (const int cells : {12, 8})
        written += writeMirroredSum(gradientHistogram(maps, cells), cells - 1, result.data() + written);
    Q_ASSERT(written == gradientHistogramWidth);
    return result;
}

}  // namespace Atoll
