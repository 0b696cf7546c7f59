#pragma once

#include "model/core/feature_matrix.h"
#include "model/embedding/descriptor_grid.h"

#include <opencv2/core/mat.hpp>

namespace Atoll {

/// Numbers of a colour descriptor: 4 x 4 cells, mean and standard deviation of three channels.
inline constexpr Eigen::Index colourDescriptorWidth = 96;

/// At each cell of the grid (a box of cell x cell pixels) mean L, a, b and standard deviation of L, a, b of
/// CIELAB, all divided by the range of 8-bit numbers. `picture`: grid.side x grid.side, 8-bit BGR; the cell
/// is an even number of pixels. Result: grid.count() x 96, cells (y, x), numbers.
[[nodiscard]] FeatureMatrix colourDescriptors(const cv::Mat &picture, const DescriptorGrid &grid);

}  // namespace Atoll
