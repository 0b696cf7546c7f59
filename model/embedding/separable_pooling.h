#pragma once

#include <span>
#include <vector>

namespace Atoll {

/// Weighted sums over the rows or columns of a square map: window i covers positions first .. first +
/// weights.size().
struct PoolingWindow
{
    int first = 0;
    std::vector<float> weights;
};

/// Sums of a map under all pairs of windows, one for y and one for x. `map`: side x side x channels; result:
/// windows (y) x windows (x) x channels.
[[nodiscard]] std::vector<float> pooled(std::span<const float> map, int side, int channels,
                                        std::span<const PoolingWindow> windows);

}  // namespace Atoll
