#include "model/images/decoded_image.h"
#include "model/images/image_decoder.h"
#include "model/images/image_file.h"
#include "model/images/image_header.h"
#include "model/images/image_metrics.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Atoll {

namespace {

/// Where headers end, EXIF blocks and colour profiles included.
constexpr qint64 headerBytes = qint64{1} << 20;

/// The shorter side at which the longer one still fills the working picture.
int metricsEdge(const ImageHeader &header)
{
    const qint64 shorter = std::min(header.storedWidth, header.storedHeight);
    const qint64 longer = std::max(header.storedWidth, header.storedHeight);
    return static_cast<int>((shorter * ImageMetrics::longerSide + longer - 1) / longer);
}

}  // namespace

ImageFacts inspectImage(const QByteArray &bytes)
{
    ImageFacts facts;
    facts.bytes = bytes.size();
    facts.contentHash = QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    const Result<ImageHeader> header = readImageHeader(bytes);
    if (!header) {
        facts.state = ImageState::Unreadable;
        facts.reason = header.error().message;
        return facts;
    }
    facts.takenAtMs = header->takenAtMs;
    const DecodedImage image = decodeReduced(bytes, *header, metricsEdge(*header));
    facts.state = image.state;
    facts.reason = image.reason;
    facts.width = image.width;
    facts.height = image.height;
    if (!image.hasPixels())
        return facts;
    const ImageMetrics metrics = measureImage(image.pixels);
    facts.sharpness = metrics.sharpness;
    facts.signalToNoise = metrics.signalToNoise;
    facts.luminance = metrics.luminance;
    facts.contrast = metrics.contrast;
    facts.red = metrics.red;
    facts.green = metrics.green;
    facts.blue = metrics.blue;
    return facts;
}

ImageFacts inspectImageFile(const std::filesystem::path &path, qint64 size)
{
    const Result<QByteArray> bytes = readPictureFile(path);
    if (bytes)
        return inspectImage(*bytes);
    ImageFacts facts;
    facts.bytes = size;
    facts.reason = bytes.error().message;
    facts.state = ImageState::Unreadable;
    if (size <= maximumFileBytes)
        return facts;
    facts.state = ImageState::TooLarge;
    if (const auto start = readFileStart(path, headerBytes)) {
        if (const auto header = readImageHeader(*start)) {
            facts.width = header->width();
            facts.height = header->height();
        }
    }
    return facts;
}

}  // namespace Atoll
