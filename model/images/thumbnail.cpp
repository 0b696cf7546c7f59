#include "model/core/text.h"
#include "model/images/decoded_image.h"
#include "model/images/image_decoder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace Atoll {

QImage toQImage(const cv::Mat &bgr)
{
    QImage result(bgr.cols, bgr.rows, QImage::Format_RGB888);
    if (result.isNull())
        return result;
    cv::Mat target(bgr.size(), CV_8UC3, result.bits(), static_cast<std::size_t>(result.bytesPerLine()));
    cv::cvtColor(bgr, target, cv::COLOR_BGR2RGB);
    return result;
}

RenderedPicture renderPicture(const QByteArray &bytes, int edge)
{
    Q_ASSERT(edge > 0);
    const DecodedImage image = decodeReduced(bytes, edge);
    RenderedPicture result{{}, image.reason, image.width, image.height};
    if (!image.hasPixels())
        return result;
    const double scale = std::min(1.0, double(edge) / std::max(image.pixels.cols, image.pixels.rows));
    const cv::Size size(std::max(1, static_cast<int>(std::lround(image.pixels.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(image.pixels.rows * scale))));
    try {
        cv::Mat small = image.pixels;
        if (size != image.pixels.size())
            cv::resize(image.pixels, small, size, 0, 0, cv::INTER_AREA);
        result.image = toQImage(small);
    } catch (const std::exception &) {
        result.image = {};
    }
    if (result.image.isNull())
        result.reason = Text::tr("There is not enough memory to show the picture.");
    return result;
}

QImage renderThumbnail(const QByteArray &bytes, int edge)
{
    return renderPicture(bytes, edge).image;
}

}  // namespace Atoll
