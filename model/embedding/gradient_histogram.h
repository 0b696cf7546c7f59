#pragma once

#include "model/embedding/orientation_maps.h"

#include <Eigen/Core>

namespace Atoll {

/// Histograms of oriented gradients (N. Dalal, B. Triggs, "Histograms of Oriented Gradients for Human
/// Detection", 2005) of a picture plus those of its mirror image: cells of side/12 and of side/8 pixels,
/// blocks of 2 x 2 cells one cell apart, Gaussian window, L2-Hys at 0.2. The sum is the same for both
/// directions of reading, so each pair of equal numbers is given once. `maps`: unsignedOrientations().
[[nodiscard]] Eigen::VectorXf mirroredGradientHistogram(const OrientationMaps &maps);

/// Numbers of the above: 2178 + 882, whatever the side.
inline constexpr Eigen::Index gradientHistogramWidth = 3060;
/// How many of them belong to the finer grid and come first.
inline constexpr Eigen::Index fineGradientHistogramWidth = 2178;

/// All histograms of one grid of `cells` x `cells` cells, as they are: blocks (y, x), cells of the block (y,
/// x), bins.
[[nodiscard]] Eigen::VectorXf gradientHistogram(const OrientationMaps &maps, int cells);

}  // namespace Atoll
