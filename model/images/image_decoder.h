#pragma once

#include "model/core/sample.h"

#include <QByteArray>
#include <QImage>

#include <filesystem>

namespace Atoll {

/// Pictures of more pixels are listed with their size but not decoded: eight bytes a pixel must fit in
/// memory.
inline constexpr qint64 maximumPixels = qint64{1} << 28;
/// A progressive JPEG of more scans takes seconds to decode, whatever its size in bytes.
inline constexpr int maximumJpegScans = 100;

/// Everything one look at a picture file tells: state, size, hash, EXIF time and the numbers that need
/// pixels. `facts.modifiedMs` stays 0 (the bytes do not know it). Never fails: what cannot be read has a
/// state and a reason. May be called from any thread; pictures above 64 megapixels are decoded one at a time.
[[nodiscard]] ImageFacts inspectImage(const QByteArray &bytes);

/// The same for a file of `size` bytes. One that cannot be opened is Unreadable without a hash; one above
/// `maximumFileBytes` is TooLarge, without a hash, with its size in pixels if its first megabyte tells.
[[nodiscard]] ImageFacts inspectImageFile(const std::filesystem::path &path, qint64 size);

/// A picture ready to be drawn, or why there is none.
struct RenderedPicture
{
    QImage image;    ///< RGB888, upright, alpha on white; null when there is nothing to show
    QString reason;  ///< one sentence when nothing, or only a part, could be decoded
    int width = 0;   ///< of the whole picture, upright; 0 when its header makes no sense
    int height = 0;
};

/// The picture in `bytes` with a longer side of at most `edge` pixels (smaller ones are not enlarged). Never
/// fails otherwise than by a null image; may be called from any thread.
[[nodiscard]] RenderedPicture renderPicture(const QByteArray &bytes, int edge);

/// A small picture: upright, alpha on white, longer side at most `edge` pixels (smaller pictures are not
/// enlarged). Null when there is nothing to show.
[[nodiscard]] QImage renderThumbnail(const QByteArray &bytes, int edge);

}  // namespace Atoll
