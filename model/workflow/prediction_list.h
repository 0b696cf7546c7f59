#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/formats/json/json_field.h"
#include "model/scoring/detection_output.h"

namespace Atoll {

// Readers of the JSON that scripts hand to `score` without a project. Numbers that JSON cannot write may be
// given as "NaN", "Infinity" and "-Infinity".

/// One picture's boxes: {"boxes": K x 4, "object_probabilities": K, "class_probabilities": K x C}, or
/// {"boxes", "scores": K, "labels": K integers}. `boxes` may be left out; it only has to have the right
/// length.
[[nodiscard]] Result<DetectionOutput> readDetections(const JsonField &image);

/// One picture's instances: a list of {"keypoints": [x, y, confidence, ...]} with "category_id" and "score"
/// if there are.
[[nodiscard]] Result<KeypointPrediction> readKeypoints(const JsonField &image);

}  // namespace Atoll
