#pragma once

#include "model/core/prediction.h"

namespace Atoll {

/// Position of the most probable category: of a whole picture, or of a segmentation's pixels, the largest
/// probability; of objects that of the highest score. Equal ones: the first. -1 when there is none.
[[nodiscard]] int predictedClass(const Prediction &prediction);

}  // namespace Atoll
