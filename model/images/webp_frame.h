#pragma once

#include <QByteArray>

#include <optional>

namespace Atoll {

/// The first frame of an animated WebP as a still WebP of its own, and where it lies on the canvas. OpenCV's
/// reader knows still pictures only.
struct WebPFrame
{
    int x = 0;
    int y = 0;
    QByteArray stillPicture;
};

/// None when `bytes` holds no frame.
[[nodiscard]] std::optional<WebPFrame> firstWebPFrame(const QByteArray &bytes);

}  // namespace Atoll
