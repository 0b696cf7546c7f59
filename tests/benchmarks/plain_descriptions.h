#pragma once

#include <Eigen/Core>
#include <opencv2/core/mat.hpp>

namespace Atoll {

// Simple descriptions of a picture of 96 x 96 pixels, to measure the built-in embedder against.

/// Joint histogram of hue-like colour: 8 x 8 x 8 boxes of CIELAB, square roots of shares.
[[nodiscard]] Eigen::VectorXf colourHistogram(const cv::Mat &picture);

/// Local binary patterns (T. Ojala, M. Pietikainen, T. Maenpaa, 2002): 59 uniform patterns of 8 neighbours in
/// each of 4 x 4 parts of the grey picture, square roots of shares.
[[nodiscard]] Eigen::VectorXf binaryPatterns(const cv::Mat &picture);

}  // namespace Atoll
