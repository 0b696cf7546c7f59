#pragma once

#include <opencv2/core/mat.hpp>

namespace Atoll {

/// `picture` squashed to `size`: area average where it shrinks, cubic interpolation where it grows. Always a
/// copy of its own, so that the large picture can go.
[[nodiscard]] cv::Mat scaledPicture(const cv::Mat &picture, cv::Size size);

}  // namespace Atoll
