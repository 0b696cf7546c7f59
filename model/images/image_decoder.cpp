#include "model/images/image_decoder.h"

#include "model/core/text.h"
#include "model/images/decoded_image.h"
#include "model/images/image_header.h"
#include "model/images/jpeg_decoder.h"
#include "model/images/tiff_directory.h"
#include "model/images/webp_frame.h"

#include <QBuffer>
#include <QImageReader>

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <limits>
#include <mutex>

namespace Atoll {

namespace {

/// Above this a decoded picture takes so much memory that only one is held at a time.
constexpr qint64 largePicturePixels = qint64{64} << 20;

void prepareLibraries()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Work is spread over pictures; threads inside one would only fight with that.
        cv::setNumThreads(1);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        QImageReader::setAllocationLimit(1024);
    });
}

/// Scale 1/`factor` for JPEG: 1, 2, 4 or 8.
int reductionFor(const ImageHeader &header, int minimumEdge)
{
    const int shorter = std::min(header.storedWidth, header.storedHeight);
    int factor = 1;
    while (factor < 8 && shorter / (factor * 2) >= minimumEdge)
        factor *= 2;
    return factor;
}

cv::Mat toEightBits(const cv::Mat &pixels)
{
    cv::Mat result;
    if (pixels.depth() == CV_8U)
        result = pixels;
    else if (pixels.depth() == CV_16U)
        pixels.convertTo(result, CV_8U, 1.0 / 257.0);
    else
        pixels.convertTo(result, CV_8U, 255.0);
    return result;
}

/// Transparent parts show white, as on paper; rows are done in place of one large float picture.
cv::Mat onWhite(const cv::Mat &bgra)
{
    cv::Mat result(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const auto *from = bgra.ptr<cv::Vec4b>(y);
        auto *to = result.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgra.cols; ++x) {
            const int alpha = from[x][3];
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<uchar>((from[x][c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return result;
}

cv::Mat toBgr(const cv::Mat &pixels)
{
    cv::Mat bytes = toEightBits(pixels);
    cv::Mat result;
    switch (bytes.channels()) {
    case 1:
        cv::cvtColor(bytes, result, cv::COLOR_GRAY2BGR);
        return result;
    case 3:
        return bytes;
    case 4:
        return onWhite(bytes);
    default:
        return {};
    }
}

cv::Mat decodeWithOpenCv(const QByteArray &bytes, int flags)
{
    const cv::Mat input(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char *>(bytes.data()));
    return toBgr(cv::imdecode(input, flags));
}

/// OpenCV turns TIFF pictures by rules of its own, whatever the flags say; so it is not told the orientation.
QByteArray withoutTiffOrientation(QByteArray bytes)
{
    const auto facts = readTiffFacts(bytes);
    if (facts && facts->orientationAt > 0 && facts->orientationAt + 2 <= bytes.size()) {
        const bool isBigEndian = bytes.startsWith("MM");
        bytes[facts->orientationAt] = isBigEndian ? '\0' : '\1';
        bytes[facts->orientationAt + 1] = isBigEndian ? '\1' : '\0';
    }
    return bytes;
}

/// What OpenCV does not read: GIF.
cv::Mat decodeWithQt(const QByteArray &bytes, const char *format)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(false);
    const QImage image = reader.read().convertToFormat(QImage::Format_ARGB32);
    if (image.isNull())
        return {};
    // ARGB32 is one native word a pixel: B, G, R, A in memory on little-endian machines.
    const cv::Mat view(image.height(), image.width(), CV_8UC4, const_cast<uchar *>(image.constBits()),
                       static_cast<std::size_t>(image.bytesPerLine()));
    return onWhite(view);
}

cv::Mat decodeFirstFrame(const QByteArray &bytes, const ImageHeader &header)
{
    const std::optional<WebPFrame> frame = firstWebPFrame(bytes);
    if (!frame)
        return {};
    const cv::Mat part = decodeWithOpenCv(frame->stillPicture, cv::IMREAD_UNCHANGED);
    cv::Mat canvas(header.storedHeight, header.storedWidth, CV_8UC3, cv::Scalar::all(255));
    const cv::Rect place(frame->x, frame->y, part.cols, part.rows);
    if (part.empty() || (place & cv::Rect(0, 0, canvas.cols, canvas.rows)) != place)
        return {};
    part.copyTo(canvas(place));
    return canvas;
}

struct StoredPixels
{
    cv::Mat bgr;
    bool isDamaged = false;
};

StoredPixels decodeStored(const QByteArray &bytes, const ImageHeader &header, int minimumEdge)
{
    const int flags =
        header.hasAlpha ? cv::IMREAD_UNCHANGED : cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION;
    switch (header.format) {
    case ImageFormat::Jpeg: {
        const DecodedJpeg jpeg = decodeJpeg(bytes, reductionFor(header, minimumEdge));
        return {jpeg.bgr, jpeg.isDamaged};
    }
    case ImageFormat::Gif:
        return {decodeWithQt(bytes, "gif")};
    case ImageFormat::WebP:
        return {header.isAnimated ? decodeFirstFrame(bytes, header) : decodeWithOpenCv(bytes, flags)};
    case ImageFormat::Tiff:
        return {decodeWithOpenCv(header.orientation == 1 ? bytes : withoutTiffOrientation(bytes), flags)};
    case ImageFormat::Png:
    case ImageFormat::Bmp:
        // Their readers give up at the first missing byte, noisily; so they are not asked.
        if (header.isTruncated || header.isDamaged)
            return {};
        return {decodeWithOpenCv(bytes, flags)};
    }
    Q_UNREACHABLE();
}

cv::Mat upright(const cv::Mat &stored, int orientation)
{
    cv::Mat turned;
    cv::Mat result;
    switch (orientation) {
    case 2:
        cv::flip(stored, result, 1);
        return result;
    case 3:
        cv::rotate(stored, result, cv::ROTATE_180);
        return result;
    case 4:
        cv::flip(stored, result, 0);
        return result;
    case 5:
        cv::transpose(stored, result);
        return result;
    case 6:
        cv::rotate(stored, result, cv::ROTATE_90_CLOCKWISE);
        return result;
    case 7:
        cv::rotate(stored, turned, cv::ROTATE_180);
        cv::transpose(turned, result);
        return result;
    case 8:
        cv::rotate(stored, result, cv::ROTATE_90_COUNTERCLOCKWISE);
        return result;
    default:
        return stored;
    }
}

DecodedImage notDecoded(const ImageHeader &header, ImageState state, const QString &reason)
{
    return {state, reason, header.width(), header.height(), {}};
}

std::optional<DecodedImage> refusedUnseen(const ImageHeader &header)
{
    if (header.pixels() > maximumPixels)
        return notDecoded(header, ImageState::TooLarge,
                          Text::tr("The picture has %1 x %2 pixels; Atoll decodes at most %3 megapixels.")
                              .arg(header.width())
                              .arg(header.height())
                              .arg(maximumPixels >> 20));
    if (header.scans > maximumJpegScans)
        return notDecoded(
            header, ImageState::Refused,
            Text::tr("A progressive JPEG of %1 scans would take too long to decode; Atoll reads "
                     "at most %2.")
                .arg(header.scans)
                .arg(maximumJpegScans));
    return std::nullopt;
}

void describeState(DecodedImage &image, const ImageHeader &header, bool isDamaged)
{
    if (!image.hasPixels()) {
        image.state = ImageState::Unreadable;
        image.reason = header.isTruncated ? Text::tr("The file ends before the picture does.")
                                          : Text::tr("The picture data is damaged.");
    } else if (header.isTruncated) {
        image.state = ImageState::Damaged;
        image.reason = Text::tr("The file ends before the picture does; part of it is missing.");
    } else if (isDamaged) {
        image.state = ImageState::Damaged;
        image.reason = Text::tr("Part of the picture data is damaged.");
    }
}

}  // namespace

DecodedImage decodeReduced(const QByteArray &bytes, const ImageHeader &header, int minimumEdge)
{
    if (const auto refused = refusedUnseen(header))
        return *refused;
    prepareLibraries();
    static std::mutex largePictures;
    std::unique_lock<std::mutex> lock(largePictures, std::defer_lock);
    if (header.pixels() > largePicturePixels)
        lock.lock();
    DecodedImage image = notDecoded(header, ImageState::Ok, {});
    bool isDamaged = false;
    try {
        const StoredPixels stored = decodeStored(bytes, header, std::max(minimumEdge, 1));
        image.pixels = upright(stored.bgr, header.orientation);
        isDamaged = stored.isDamaged;
    } catch (const std::exception &) {
        image.pixels.release();
    }
    describeState(image, header, isDamaged);
    return image;
}

DecodedImage decodeReduced(const QByteArray &bytes, int minimumEdge)
{
    const Result<ImageHeader> header = readImageHeader(bytes);
    if (!header)
        return {ImageState::Unreadable, header.error().message, 0, 0, {}};
    return decodeReduced(bytes, *header, minimumEdge);
}

DecodedImage decodeImage(const QByteArray &bytes)
{
    return decodeReduced(bytes, std::numeric_limits<int>::max());
}

}  // namespace Atoll
