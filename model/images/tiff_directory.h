#pragma once

#include <QByteArrayView>

#include <optional>

namespace Atoll {

/// What Atoll wants to know of a TIFF block: a TIFF file, or the EXIF block of another format. Absent or
/// damaged entries keep their defaults.
struct TiffFacts
{
    qint64 width = 0;
    qint64 height = 0;
    int orientation = 1;       ///< 1..8
    qint64 orientationAt = 0;  ///< where its 16-bit value lies in the block; 0 when there is none
    int samplesPerPixel = 1;
    std::optional<qint64> takenAtMs;  ///< DateTimeOriginal, milliseconds since 1970, taken as UTC
};

/// Reads the first image directory and its EXIF directory; none when `block` is no TIFF block. BigTIFF is
/// none.
[[nodiscard]] std::optional<TiffFacts> readTiffFacts(QByteArrayView block);

}  // namespace Atoll
