#pragma once

#include "model/embedding/affine_map.h"
#include "model/embedding/gaussian_mixture.h"

namespace Atoll {

/// What is learnt of one kind of local descriptor: how it is shortened (principal components, whitened) and
/// the mixture that shortened descriptors follow once their place in the picture (x, y) is appended.
struct LocalModel
{
    AffineMap shortening;
    GaussianMixture mixture;
};

/// `descriptors` (n x width) through `shortening`, with `places` (n x 2) as last columns.
[[nodiscard]] FeatureMatrix placedDescriptors(const AffineMap &shortening, const FeatureMatrix &descriptors,
                                              const FeatureMatrix &places);

/// Improved Fisher vectors: how the rows of one picture would change the mixture (F. Perronnin, J. Sanchez,
/// T. Mensink, "Improving the Fisher Kernel for Large-Scale Image Classification", 2010).
class FisherEncoder
{
public:
    explicit FisherEncoder(const GaussianMixture &mixture);

    /// 2 K D: gradients to the means, then to the standard deviations.
    [[nodiscard]] Eigen::Index width() const { return 2 * m_mixture.means.size(); }
    /// Writes width() numbers: for each part k the mean over `rows` (n x D, n >= 1) of share_k (x - mean) /
    /// deviation / sqrt(weight), and of share_k ((x - mean)^2 / variance - 1) / sqrt(2 weight); then the
    /// signed square root of each, then unit length (or zeros).
    void encode(const FeatureMatrix &rows, float *out) const;

private:
    GaussianMixture m_mixture;
    MixtureShares m_shares;
};

}  // namespace Atoll
