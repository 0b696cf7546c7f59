#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"

#include <span>

namespace Atoll {

/// Scores the pictures of a prediction task one by one. What one picture gives may depend on the others only
/// through `finish`.
class PredictionScorer
{
public:
    PredictionScorer() = default;
    PredictionScorer(const PredictionScorer &) = delete;
    PredictionScorer &operator=(const PredictionScorer &) = delete;
    virtual ~PredictionScorer() = default;

    /// Writes the scores of one picture to `row`, in the order of the scorer's names. May be called from
    /// several threads at once. Invalid: the prediction is of another type or does not hold together.
    [[nodiscard]] virtual Result<> score(const Prediction &prediction, std::span<double> row) const = 0;

    /// `rows` holds the rows of all pictures, one after the other; called once, when all are scored.
    virtual void finish(std::span<double> rows) const { static_cast<void>(rows); }
};

}  // namespace Atoll
