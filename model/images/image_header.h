#pragma once

#include "model/core/result.h"

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace Atoll {

/// The formats that are read, told apart by content and never by file name.
enum class ImageFormat : std::uint8_t { Jpeg, Png, WebP, Gif, Bmp, Tiff };

/// How many bytes of a file `imageFormatOf` wants to see.
inline constexpr qsizetype imageSignatureLength = 16;

/// The format that the first bytes announce; none when it is no picture that Atoll reads.
[[nodiscard]] std::optional<ImageFormat> imageFormatOf(QByteArrayView bytes);

/// What the header of a picture file says; nothing is decoded for it.
struct ImageHeader
{
    ImageFormat format = ImageFormat::Jpeg;
    int storedWidth = 0;  ///< pixels as stored, before EXIF orientation
    int storedHeight = 0;
    int orientation = 1;              ///< EXIF 1..8; other values count as 1
    int scans = 1;                    ///< passes of a progressive JPEG
    bool isTruncated = false;         ///< the format's end mark is missing
    bool isDamaged = false;           ///< a check sum does not fit (PNG only: others have none)
    bool hasAlpha = false;            ///< some pixels may be transparent
    bool isAnimated = false;          ///< only known for WebP
    std::optional<qint64> takenAtMs;  ///< EXIF DateTimeOriginal, milliseconds since 1970, taken as UTC

    [[nodiscard]] bool isTurned() const { return orientation >= 5; }
    [[nodiscard]] int width() const { return isTurned() ? storedHeight : storedWidth; }
    [[nodiscard]] int height() const { return isTurned() ? storedWidth : storedHeight; }
    [[nodiscard]] qint64 pixels() const { return qint64{storedWidth} * storedHeight; }
};

/// Reads the header of the picture in `bytes` (the whole file). Sizes are at least 1 x 1. Unsupported when it
/// is no picture, Damaged when the header makes no sense; the sentence fits after a file name and a colon.
[[nodiscard]] Result<ImageHeader> readImageHeader(QByteArrayView bytes);

}  // namespace Atoll
