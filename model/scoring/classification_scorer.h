#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/scoring/named_scores.h"
#include "model/scoring/prediction_scorer.h"
#include "model/scoring/probability_rows.h"
#include "model/scoring/uncertainty_kernel.h"

#include <QStringList>

namespace Atoll {

/// `uncertainty_least_confidence`, `uncertainty_margin`, `uncertainty_entropy`.
[[nodiscard]] const QStringList &uncertaintyScoreNames();

/// The three uncertainty scores of every row (Settles 2009, Active Learning Literature Survey), on all cores
/// and without a copy of the input. No rows: three empty columns. Invalid when there are rows without
/// columns.
[[nodiscard]] Result<std::vector<NamedScores>> scoreClassification(const ProbabilityRows<float> &rows,
                                                                   ScoreRange range, TaskControl &control);
[[nodiscard]] Result<std::vector<NamedScores>> scoreClassification(const ProbabilityRows<double> &rows,
                                                                   ScoreRange range, TaskControl &control);

/// The class probabilities of whole pictures, picture by picture.
class ClassificationScorer final : public PredictionScorer
{
public:
    [[nodiscard]] Result<> score(const Prediction &prediction, std::span<double> row) const override;
};

}  // namespace Atoll
