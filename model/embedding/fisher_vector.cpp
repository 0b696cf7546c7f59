#include "model/embedding/fisher_vector.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <span>

namespace Atoll {

namespace {

using Eigen::Index;

/// Rows summed at a time.
constexpr Index rowsPerSum = 512;

float signedRoot(double value)
{
    return static_cast<float>(std::copysign(std::sqrt(std::abs(value)), value));
}

void makeUnit(std::span<float> values)
{
    double squares = 0;
    for (const float value : values)
        squares += double(value) * double(value);
    const auto factor = squares > 0 ? static_cast<float>(1 / std::sqrt(squares)) : 0.0F;
    for (float &value : values)
        value *= factor;
}

}  // namespace

FeatureMatrix placedDescriptors(const AffineMap &shortening, const FeatureMatrix &descriptors,
                                const FeatureMatrix &places)
{
    Q_ASSERT(descriptors.rows() == places.rows());
    FeatureMatrix placed(descriptors.rows(), shortening.outputs() + places.cols());
    placed.leftCols(shortening.outputs()) = shortening.apply(descriptors);
    placed.rightCols(places.cols()) = places;
    return placed;
}

FisherEncoder::FisherEncoder(const GaussianMixture &mixture)
    : m_mixture(mixture)
    , m_shares(mixture)
{
}

void FisherEncoder::encode(const FeatureMatrix &rows, float *out) const
{
    const Index size = m_mixture.size();
    const Index width = m_mixture.width();
    Eigen::VectorXd shares = Eigen::VectorXd::Zero(size);
    Eigen::MatrixXd moments = Eigen::MatrixXd::Zero(size, 2 * width);
    for (Index first = 0; first < rows.rows(); first += rowsPerSum) {
        const Index count = std::min(rowsPerSum, rows.rows() - first);
        const MixtureSums sums = m_shares.sums(rows.data() + first * width, count);
        shares += sums.shares.cast<double>();
        moments += sums.moments.cast<double>();
    }
    const auto count = static_cast<double>(rows.rows());
    for (Index k = 0; k < size; ++k) {
        const auto weight = double(m_mixture.weights(k));
        const double meanFactor = 1 / (count * std::sqrt(weight));
        const double deviationFactor = 1 / (count * std::sqrt(2 * weight));
        for (Index i = 0; i < width; ++i) {
            const auto mean = double(m_mixture.means(k, i));
            const auto variance = double(m_mixture.variances(k, i));
            const double first = moments(k, i) - mean * shares(k);
            const double second = moments(k, width + i) - 2 * mean * moments(k, i) + mean * mean * shares(k);
            out[k * width + i] = signedRoot(meanFactor * first / std::sqrt(variance));
            out[(size + k) * width + i] = signedRoot(deviationFactor * (second / variance - shares(k)));
        }
    }
    makeUnit({out, static_cast<std::size_t>(this->width())});
}

}  // namespace Atoll
