#pragma once

#include "model/core/feature_matrix.h"

#include <span>
#include <vector>

namespace Atoll {

/// Loss and gradient of multinomial logistic regression: the sum over the rows of -log p(class), plus
/// regularization / 2 times the squared coefficients. A point holds the coefficients (C x d, row-major), then
/// the C intercepts, which are not penalised.
class SoftmaxLoss
{
public:
    /// `rows` n x d; `classes` n numbers in [0, classCount).
    SoftmaxLoss(FeatureMatrixD rows, std::vector<int> classes, int classCount, double regularization);

    [[nodiscard]] std::size_t size() const
    {
        return std::size_t(m_classCount) * std::size_t(m_rows.cols() + 1);
    }
    /// Value at `point`; writes the gradient. Uses all cores; the same bits for any number of them.
    double operator()(const std::vector<double> &point, std::vector<double> &gradient) const;

    /// One number per class for a row of d numbers: coefficients . row + intercept.
    static void logits(const double *row, Eigen::Index width, const std::vector<double> &point,
                       std::span<double> out);
    /// Logits to probabilities, in place; returns log of the sum of their exponentials.
    static double softmax(std::span<double> logits);

private:
    double addPart(const std::vector<double> &point, Eigen::Index begin, Eigen::Index end,
                   std::vector<double> &gradient) const;

    FeatureMatrixD m_rows;
    std::vector<int> m_classes;
    int m_classCount;
    double m_regularization;
};

}  // namespace Atoll
