#include "model/images/decoded_image.h"
#include "model/images/image_decoder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace Atoll {

QImage renderThumbnail(const QByteArray &bytes, int edge)
{
    Q_ASSERT(edge > 0);
    const DecodedImage image = decodeReduced(bytes, edge);
    if (!image.hasPixels())
        return {};
    const double scale = std::min(1.0, double(edge) / std::max(image.pixels.cols, image.pixels.rows));
    const cv::Size size(std::max(1, static_cast<int>(std::lround(image.pixels.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(image.pixels.rows * scale))));
    cv::Mat small;
    cv::resize(image.pixels, small, size, 0, 0, cv::INTER_AREA);
    QImage result(size.width, size.height, QImage::Format_RGB888);
    cv::Mat target(size, CV_8UC3, result.bits(), static_cast<std::size_t>(result.bytesPerLine()));
    cv::cvtColor(small, target, cv::COLOR_BGR2RGB);
    return result;
}

}  // namespace Atoll
