#pragma once

#include "model/core/prediction.h"

#include <QByteArray>

#include <optional>

namespace Atoll {

/// Whether a task of this type may have such a prediction: the alternative of its own, and for a segmentation
/// also objects, with their masks.
[[nodiscard]] bool canPredict(TaskType type, const Prediction &prediction);

/// A prediction as stored: one byte of version, one of the alternative, then the fields in the order of the
/// struct, little-endian; lists are preceded by their length as uint32. Class probabilities: float32 up to
/// the end.
[[nodiscard]] QByteArray encodePrediction(const Prediction &prediction);

/// None when the bytes are not what `encodePrediction` wrote for a prediction of this type.
[[nodiscard]] std::optional<Prediction> decodePrediction(TaskType type, const QByteArray &bytes);

}  // namespace Atoll
