#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/scoring/prediction_scorer.h"
#include "model/scoring/probability_rows.h"

namespace Atoll {

/// What is kept of one picture's map of class probabilities (rows: its pixels): the mean probability of every
/// class and the means over the pixels of the three uncertainty scores, normalised to 0..1. A pixel with a
/// NaN counts as 0 everywhere. Uses all cores; the answer does not depend on how many. Invalid: no pixels or
/// no classes.
[[nodiscard]] Result<SegmentationPrediction> summarizeMap(const ProbabilityRows<float> &pixels);
[[nodiscard]] Result<SegmentationPrediction> summarizeMap(const ProbabilityRows<double> &pixels);

/// Pictures that come as a summary of their map, or as masks of objects. Of masks, a pixel has the class
/// probabilities of the last object that covers it (made from its score where only that is known, as
/// `DetectionOutput::fromScores` does); a pixel no object covers counts as certain.
class SegmentationScorer final : public PredictionScorer
{
public:
    [[nodiscard]] Result<> score(const Prediction &prediction, std::span<double> row) const override;
};

}  // namespace Atoll
