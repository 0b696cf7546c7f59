#include "model/embedding/separable_pooling.h"

#include <QtGlobal>

#include <algorithm>

namespace Atoll {

namespace {

void addScaled(const float *values, float weight, std::size_t count, float *sums)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += weight * values[i];
}

}  // namespace

std::vector<float> pooled(std::span<const float> map, int side, int channels,
                          std::span<const PoolingWindow> windows)
{
    const auto line = static_cast<std::size_t>(side) * static_cast<std::size_t>(channels);
    const auto depth = static_cast<std::size_t>(channels);
    Q_ASSERT(map.size() == line * static_cast<std::size_t>(side));
    std::vector<float> result(windows.size() * windows.size() * depth, 0.0F);
    std::vector<float> band(line);
    for (std::size_t y = 0; y < windows.size(); ++y) {
        std::ranges::fill(band, 0.0F);
        const float *rows = map.data() + static_cast<std::size_t>(windows[y].first) * line;
        for (const float weight : windows[y].weights) {
            addScaled(rows, weight, line, band.data());
            rows += line;
        }
        for (std::size_t x = 0; x < windows.size(); ++x) {
            const float *column = band.data() + static_cast<std::size_t>(windows[x].first) * depth;
            float *sums = result.data() + (y * windows.size() + x) * depth;
            for (const float weight : windows[x].weights) {
                addScaled(column, weight, depth, sums);
                column += depth;
            }
        }
    }
    return result;
}

}  // namespace Atoll
