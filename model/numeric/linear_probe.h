#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <span>
#include <vector>

namespace Atoll {

struct LinearProbeOptions
{
    /// Weight of half the squared norm of the coefficients beside the summed loss, for rows that are centred
    /// and scaled to a mean squared norm of 1: 1 / C of the usual software. On 8 x 8 digits
    /// and on clothing photographs 0.1 was within a standard error of the best of 0.01 to 3 at 100 and 400
    /// labels.
    double regularization = 0.1;
    double gradientTolerance = 1e-4;
    int mostIterations = 300;
};

/// Multinomial logistic regression with an L2 penalty: the plainest model one can train on an embedding, and
/// what labels are worth to it. Rows are centred and divided by one common scale. The optimum is unique, and
/// sums are made in a fixed order: the same rows give the same bits for any number of threads.
class LinearProbe
{
public:
    /// `features` n x d, finite; `classes` n numbers in [0, classCount), n >= 1. A class without rows is
    /// never predicted. Fails only when cancelled.
    [[nodiscard]] static Result<LinearProbe> fit(const FeatureMatrix &features, std::span<const int> classes,
                                                 int classCount, const LinearProbeOptions &options,
                                                 TaskControl &control);

    /// m x classCount, rows sum to 1.
    [[nodiscard]] FeatureMatrixD probabilities(const FeatureMatrix &features) const;
    /// Most probable class of each row; the first of equals.
    [[nodiscard]] std::vector<int> predict(const FeatureMatrix &features) const;

private:
    LinearProbe() = default;

    Eigen::RowVectorXd m_mean;
    double m_scale = 1;
    std::vector<int> m_seen;      ///< classes with rows, ascending
    std::vector<double> m_point;  ///< coefficients and intercepts, as `SoftmaxLoss` has them
    int m_classCount = 0;
};

}  // namespace Atoll
