#pragma once

#include "model/scoring/prediction_scorer.h"

#include <QStringList>

namespace Atoll {

/// `mean_uncertainty`: 1 - the mean over a picture's instances of the mean confidence of their key points.
/// Instances without key points are left out; a picture with none left scores 0. Invalid: a number of values
/// that is no multiple of 3, or a confidence outside 0..1 (NaN passes and stays).
class KeypointScorer final : public PredictionScorer
{
public:
    [[nodiscard]] static const QStringList &names();
    [[nodiscard]] Result<> score(const Prediction &prediction, std::span<double> row) const override;
};

}  // namespace Atoll
