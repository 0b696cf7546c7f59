#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/scoring/named_scores.h"
#include "model/scoring/uncertainty_kernel.h"

#include <QString>

#include <variant>
#include <vector>

namespace Atoll {

/// Probabilities as they came from outside, before anybody asked whether their shape makes sense. In C order.
struct PredictionArray
{
    std::vector<qint64> shape;
    std::variant<std::vector<float>, std::vector<double>> values;
};

/// Where a map of class probabilities has its classes.
enum class ClassAxis : quint8 {
    Last,   ///< W x H x C or H x W x C: the order of the two others does not matter
    First,  ///< C x H x W
};

/// From a .npy file; NaN and infinities are kept, as the scorers know what to do with them.
[[nodiscard]] Result<PredictionArray> readPredictionArray(const QString &path, TaskControl &control);

/// N x C to three columns of N scores. N = 0 gives empty columns whatever the other dimensions. Invalid: not
/// two dimensions, or no columns.
[[nodiscard]] Result<std::vector<NamedScores>> scoreProbabilities(const PredictionArray &array,
                                                                  ScoreRange range, TaskControl &control);

/// One picture's map. Invalid: not three dimensions, no classes, no pixels.
[[nodiscard]] Result<SegmentationPrediction> summarizeMap(const PredictionArray &array, ClassAxis axis);

}  // namespace Atoll
