#pragma once

#include "model/scoring/probability_rows.h"

namespace Atoll {

/// How far from 0 and 1 the scores of a row may go.
enum class ScoreRange : quint8 {
    Raw,        ///< as the formulas give them
    ZeroToOne,  ///< a one-hot row gives 0, the uniform row 1; clamped
};

/// Where the scores of consecutive rows go: one number per row each.
struct UncertaintyColumns
{
    double *leastConfidence = nullptr;
    double *margin = nullptr;
    double *entropy = nullptr;
};

/// Uncertainty of rows [begin, end) of `view`, which has at least one column: with p1 >= p2 the two largest
/// entries, least confidence 1 - p1, margin 1 - (p1 - p2), entropy -sum p log2 p over p > 0. One column is
/// read as p, 1 - p. A row with a NaN scores 0; infinite scores become the largest finite number. The answer
/// is the same on every machine; float input is good to 1e-6, double input to 1e-14.
void scoreRows(const ProbabilityRows<float> &view, qint64 begin, qint64 end, ScoreRange range,
               const UncertaintyColumns &out);
void scoreRows(const ProbabilityRows<double> &view, qint64 begin, qint64 end, ScoreRange range,
               const UncertaintyColumns &out);

}  // namespace Atoll
