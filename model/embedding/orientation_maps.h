#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace Atoll {

/// The strength of the gradient at each pixel, shared out between the two nearest of `bins` orientations:
/// element (y * side + x) * bins + bin, in grey levels per pixel.
struct OrientationMaps
{
    int side = 0;
    int bins = 0;
    std::vector<float> values;
};

/// 8 orientations of a full turn, bin 0 pointing right, of the grey picture; central differences / 2, the
/// edge repeated. `picture`: side x side, 8-bit BGR.
[[nodiscard]] OrientationMaps signedOrientations(const cv::Mat &picture);

/// 9 orientations of half a turn, bin centres at (bin + 1/2) * 20 degrees, of the channel with the steepest
/// gradient at each pixel; differences of the two neighbours, none across the edge (N. Dalal, B. Triggs,
/// "Histograms of Oriented Gradients for Human Detection", 2005). `picture`: side x side, 8-bit BGR.
[[nodiscard]] OrientationMaps unsignedOrientations(const cv::Mat &picture);

}  // namespace Atoll
