#pragma once

#include "model/core/sample_set.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <limits>
#include <optional>

namespace Atoll {

/// Whether the bytes of a sample are a picture Atoll can show. Numbers are stored; never renumber.
enum class ImageState : std::uint8_t {
    Ok = 0,
    Damaged = 1,     ///< opens, but part of the picture is missing (truncated JPEG)
    Unreadable = 2,  ///< no picture, or a format that is not read
    TooLarge = 3,    ///< more pixels than the limit; listed with its size, not decoded
    Refused = 4,     ///< would take unreasonably long to decode (a progressive JPEG of many scans)
    Missing = 5,     ///< was there at an earlier import and is not there now
};

/// What one look at a picture file tells. Numbers that need pixels are NaN when it could not be decoded.
struct ImageFacts
{
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    ImageState state = ImageState::Ok;
    QString reason;  ///< one sentence when `state` is not Ok

    int width = 0;  ///< pixels, upright (EXIF orientation applied)
    int height = 0;
    qint64 bytes = 0;
    qint64 modifiedMs = 0;            ///< file time, milliseconds since 1970
    QByteArray contentHash;           ///< 32 bytes, BLAKE2b-256 of the file
    std::optional<qint64> takenAtMs;  ///< EXIF time of the shot, milliseconds since 1970, taken as UTC

    double sharpness = unknown;
    double signalToNoise = unknown;
    double luminance = unknown;  ///< mean, 0..1
    double contrast = unknown;   ///< standard deviation of luminance, 0..0.5
    double red = unknown;        ///< channel means, 0..1
    double green = unknown;
    double blue = unknown;

    [[nodiscard]] double aspectRatio() const { return height > 0 ? double(width) / double(height) : unknown; }
    [[nodiscard]] bool isDecodable() const { return state == ImageState::Ok || state == ImageState::Damaged; }
};

/// One image of the data set.
struct Sample
{
    SampleIndex index = -1;
    QString path;        ///< relative to the image root, `/` separators, NFC; unique in the data set
    QByteArray rawPath;  ///< the name's bytes on disk where they are not `path` in UTF-8; else empty
    ImageFacts facts;
};

}  // namespace Atoll
