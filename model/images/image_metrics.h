#pragma once

#include <opencv2/core/mat.hpp>

namespace Atoll {

/// Numbers about the look of a picture, measured on its working picture: area-averaged so that the longer
/// side has at most `longerSide` pixels. So they do not depend on the camera's resolution, and blur that
/// cannot be seen at that size does not count.
struct ImageMetrics
{
    static constexpr int longerSide = 480;  ///< an eighth of 3840, a quarter of 1920

    /// 0 (blurred or flat) to 1. One minus the blur metric of F. Crete, T. Dolmiere, P. Ladret and M.
    /// Nicolas, "The blur effect: perception and estimation with a new no-reference perceptual blur metric",
    /// 2007: how much of the change between neighbours is lost by blurring again, in the worse of both
    /// directions. Ordinary sharp photographs lie above 0.3, visibly blurred ones below; contrast and
    /// brightness do not matter.
    double sharpness = 0;
    /// Mean luminance over the standard deviation of the noise, which is estimated by J. Immerkaer, "Fast
    /// noise variance estimation", 1996, and is at least that of rounding to 8 bits: 0 to 884.
    double signalToNoise = 0;
    double luminance = 0;  ///< mean of 0.299 R + 0.587 G + 0.114 B, 0..1
    double contrast = 0;   ///< standard deviation of luminance, 0..0.5
    double red = 0;        ///< means, 0..1
    double green = 0;
    double blue = 0;
};

/// `bgr`: 8-bit, three channels, not empty; at least as large as the working picture.
[[nodiscard]] ImageMetrics measureImage(const cv::Mat &bgr);

}  // namespace Atoll
