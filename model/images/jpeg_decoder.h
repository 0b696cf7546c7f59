#pragma once

#include <QByteArrayView>

#include <opencv2/core/mat.hpp>

namespace Atoll {

/// What came out of a JPEG.
struct DecodedJpeg
{
    cv::Mat bgr;             ///< 8-bit, as stored (not turned); empty when nothing could be decoded
    bool isDamaged = false;  ///< the decoder had to make up for data that is missing or makes no sense
};

/// Decodes at 1/`factor` of the size, rounded up; `factor` is 1, 2, 4 or 8. Grey and CMYK become BGR. Calls
/// libjpeg itself: cv::imdecode does not tell damaged data from sound data, and writes to standard error.
[[nodiscard]] DecodedJpeg decodeJpeg(QByteArrayView bytes, int factor);

}  // namespace Atoll
