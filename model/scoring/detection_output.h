#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/prediction.h"
#include "model/core/result.h"

#include <span>
#include <vector>

namespace Atoll {

/// What an object detector said about one picture, ready to be scored; K boxes, C classes.
struct DetectionOutput
{
    std::vector<double> objectProbabilities;  ///< K
    FeatureMatrixD classProbabilities;        ///< K x C
    std::vector<double> scores;               ///< K: object probability times largest class probability
    std::vector<qint64> labels;               ///< K: first largest class

    /// Invalid when the three numbers of boxes differ.
    [[nodiscard]] static Result<DetectionOutput> fromProbabilities(qsizetype boxCount,
                                                                   std::vector<double> objectProbabilities,
                                                                   FeatureMatrixD classProbabilities);

    /// For detectors that tell one score and one label per box. With m = max(1, largest label of this
    /// picture), a box gets m + 1 class probabilities: its score at its label and (1 - score) / m elsewhere;
    /// score and label stay as given. Invalid: a score outside 0..1 (NaN passes), a negative label, numbers
    /// of boxes that differ, or labels too large to spell out (`largestLabel`).
    [[nodiscard]] static Result<DetectionOutput> fromScores(qsizetype boxCount, std::vector<double> scores,
                                                            std::vector<qint64> labels);

    /// From stored objects: their probabilities where all have them, else `fromScores`. Where only some have
    /// them, the others spread 1 - score evenly over the classes that are not theirs.
    [[nodiscard]] static Result<DetectionOutput> fromObjects(std::span<const DetectedObject> objects);

    static constexpr qint64 largestLabel = 1'000'000;
};

}  // namespace Atoll
