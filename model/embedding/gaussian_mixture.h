#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/embedding/affine_map.h"

#include <cstdint>
#include <vector>

namespace Atoll {

/// K normal distributions with diagonal covariances.
struct GaussianMixture
{
    Eigen::VectorXf weights;  ///< K, positive, sum 1
    FeatureMatrix means;      ///< K x D
    FeatureMatrix variances;  ///< K x D, positive

    [[nodiscard]] Eigen::Index size() const { return means.rows(); }
    [[nodiscard]] Eigen::Index width() const { return means.cols(); }
    bool operator==(const GaussianMixture &) const = default;
};

struct GaussianMixtureOptions
{
    int size = 64;
    int clusteringRounds = 10;
    int rounds = 20;
    float leastVariance = 1e-3F;
    std::uint64_t seed = 0;
};

/// Fits a mixture to n x D finite rows, n >= 1: k-means from k-means++ starts (D. Arthur, S. Vassilvitskii,
/// 2007), then expectation maximisation. With fewer rows than `size` the mixture has n parts. Same bits for
/// any number of threads. Fails only when cancelled.
[[nodiscard]] Result<GaussianMixture>
fitGaussianMixture(const FeatureMatrix &rows, const GaussianMixtureOptions &options, TaskControl &control);

/// Sums over rows, each weighted by its share (posterior probability) in a part of a mixture.
struct MixtureSums
{
    Eigen::VectorXf shares;  ///< K
    FeatureMatrix moments;   ///< K x 2 D: x, then x^2
};

/// How rows divide among the parts of a mixture. Shares below 1e-4 count as none.
class MixtureShares
{
public:
    explicit MixtureShares(const GaussianMixture &mixture);

    /// The sums over `count` rows of D numbers; single precision, so a thousand rows at most.
    [[nodiscard]] MixtureSums sums(const float *rows, Eigen::Index count) const;
    /// Shares of all parts for each row, n x K, small ones included; rows sum to 1.
    [[nodiscard]] FeatureMatrix shares(const FeatureMatrix &rows) const;

private:
    [[nodiscard]] FeatureMatrix sharesOfMoments(const FeatureMatrix &moments) const;

    AffineMap m_logLikelihoods;  ///< from x, x^2
};

}  // namespace Atoll
