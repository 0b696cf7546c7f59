#pragma once

#include "model/core/sample.h"

#include <QByteArray>
#include <QImage>

#include <opencv2/core/mat.hpp>

namespace Atoll {

struct ImageHeader;

/// A picture, or why there is none. OpenCV stays inside the rooms that include this header.
struct DecodedImage
{
    ImageState state = ImageState::Unreadable;
    QString reason;  ///< one sentence when `state` is not Ok
    int width = 0;   ///< of the whole picture, upright; known for TooLarge and Refused too
    int height = 0;
    cv::Mat pixels;  ///< 8-bit BGR, upright, transparent parts on white; empty unless Ok or Damaged

    [[nodiscard]] bool hasPixels() const { return !pixels.empty(); }
};

/// The whole picture. `bytes` is the whole file. Never throws; may be called from any thread.
[[nodiscard]] DecodedImage decodeImage(const QByteArray &bytes);

/// The picture at the cheapest scale at which both sides still have at least `minimumEdge` pixels (or all
/// they have): a JPEG is decoded at 1/2, 1/4 or 1/8 directly. For thumbnails, embeddings and metrics; follow
/// with an area resize.
[[nodiscard]] DecodedImage decodeReduced(const QByteArray &bytes, int minimumEdge);
/// The same for a caller that has read the header of `bytes` already.
[[nodiscard]] DecodedImage decodeReduced(const QByteArray &bytes, const ImageHeader &header, int minimumEdge);

/// RGB888 of an 8-bit BGR picture; null when there is no memory for it.
[[nodiscard]] QImage toQImage(const cv::Mat &bgr);

}  // namespace Atoll
