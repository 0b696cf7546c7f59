#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <filesystem>
#include <vector>

namespace Atoll {

/// What one thread needs for a picture, in seconds, on average.
struct PictureTimes
{
    qint64 pictures = 0;    ///< that were measured
    qint64 unreadable = 0;  ///< of these
    double inspectSeconds = 0;
    double thumbnailSeconds = 0;
    double embedSeconds = -1;  ///< by the built-in embedder; negative: no picture could be read
    double learnSeconds = 0;   ///< once for the data set
};

/// Really reads, shrinks and embeds these pictures, one after the other and no longer than a few seconds; at
/// least one. Cancelled.
[[nodiscard]] Result<PictureTimes> measurePictureTimes(const std::vector<std::filesystem::path> &files,
                                                       TaskControl &control);

}  // namespace Atoll
