#include "model/embedding/gaussian_mixture.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/numeric/elementary.h"
#include "model/numeric/random_generator.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace Atoll {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Rows of one partial sum: its size must not depend on the number of threads.
constexpr Index rowsPerChunk = 1024;
constexpr float leastShare = 1e-4F;
/// Keeps parts that lost all their rows finite.
constexpr double leastWeight = 1e-5;

/// e^x for x <= 0 without branches, relative error near 1e-7 (coefficients of S. Moshier's Cephes library).
float exponential(float x)
{
    x = std::max(x, -80.0F);
    const int power = static_cast<int>(x * std::numbers::log2e_v<float> - 0.5F);
    const auto whole = static_cast<float>(power);
    const float r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
    float sum = 1.9875691500e-4F;
    sum = sum * r + 1.3981999507e-3F;
    sum = sum * r + 8.3334519073e-3F;
    sum = sum * r + 4.1665795894e-2F;
    sum = sum * r + 1.6666665459e-1F;
    sum = sum * r + 5.0000001201e-1F;
    sum = sum * r * r + r + 1.0F;
    return sum * std::bit_cast<float>((power + 127) << 23);
}

/// Logarithms of likelihoods to shares that sum to 1.
void toShares(float *values, Index count)
{
    const float largest = *std::max_element(values, values + count);
    for (Index k = 0; k < count; ++k)
        values[k] = exponential(values[k] - largest);
    float sum = 0;
    for (Index k = 0; k < count; ++k)
        sum += values[k];
    const float factor = 1.0F / sum;
    for (Index k = 0; k < count; ++k)
        values[k] *= factor;
}

FeatureMatrix momentsOf(const float *rows, Index count, Index width)
{
    FeatureMatrix moments(count, 2 * width);
    for (Index row = 0; row < count; ++row) {
        const float *in = rows + row * width;
        float *out = moments.data() + row * 2 * width;
        for (Index i = 0; i < width; ++i) {
            out[i] = in[i];
            out[width + i] = in[i] * in[i];
        }
    }
    return moments;
}

MixtureSums emptySums(Index size, Index width)
{
    return {Eigen::VectorXf::Zero(size), FeatureMatrix::Zero(size, 2 * width)};
}

void addRow(const float *moments, Index width, float share, Index part, MixtureSums &sums)
{
    sums.shares(part) += share;
    float *to = sums.moments.data() + part * 2 * width;
    for (Index i = 0; i < 2 * width; ++i)
        to[i] += share * moments[i];
}

/// Totals of all rows in double precision.
struct MixtureTotals
{
    VectorXd shares;
    MatrixXd moments;  ///< K x 2 D
};

/// Sums of chunks, made by `sumChunk(rows, count)` in parallel and joined in their order.
template <typename SumChunk>
Result<MixtureTotals> totals(const FeatureMatrix &rows, Index size, TaskControl &control, SumChunk sumChunk)
{
    const Index chunks = (rows.rows() + rowsPerChunk - 1) / rowsPerChunk;
    std::vector<MixtureSums> partial(static_cast<std::size_t>(chunks));
    parallelFor(chunks, 1, [&](qint64 begin, qint64 end) {
        for (qint64 chunk = begin; chunk < end && !control.isCancelled(); ++chunk) {
            const Index first = chunk * rowsPerChunk;
            partial[static_cast<std::size_t>(chunk)] =
                sumChunk(rows.data() + first * rows.cols(), std::min(rowsPerChunk, rows.rows() - first));
        }
    });
    if (control.isCancelled())
        return cancelled();
    MixtureTotals total{VectorXd::Zero(size), MatrixXd::Zero(size, 2 * rows.cols())};
    for (const MixtureSums &sums : partial) {
        total.shares += sums.shares.cast<double>();
        total.moments += sums.moments.cast<double>();
    }
    return total;
}

/// Squared distances to centres, up to a number that is the same for all centres.
AffineMap distanceMap(const FeatureMatrix &centres)
{
    return {FeatureMatrix(-2.0F * centres.transpose()), centres.rowwise().squaredNorm()};
}

MixtureSums sumNearest(const AffineMap &distances, const float *rows, Index count)
{
    const Index width = distances.inputs();
    FeatureMatrix found(count, distances.outputs());
    distances.apply(rows, count, found.data());
    const FeatureMatrix moments = momentsOf(rows, count, width);
    MixtureSums sums = emptySums(distances.outputs(), width);
    for (Index row = 0; row < count; ++row) {
        Index nearest = 0;
        found.row(row).minCoeff(&nearest);
        addRow(moments.row(row).data(), width, 1.0F, nearest, sums);
    }
    return sums;
}

/// Rows chosen one after the other, each with a chance in proportion to its squared distance from those
/// before it.
Result<FeatureMatrix> startingCentres(const FeatureMatrix &rows, Index size, std::uint64_t seed,
                                      TaskControl &control)
{
    RandomGenerator random(seed);
    FeatureMatrix centres(size, rows.cols());
    Eigen::VectorXf distances =
        Eigen::VectorXf::Constant(rows.rows(), std::numeric_limits<float>::max() / float(rows.rows()));
    for (Index k = 0; k < size; ++k) {
        if (control.isCancelled())
            return cancelled();
        double total = 0;
        for (Index row = 0; row < rows.rows(); ++row)
            total += double(distances(row));
        double mark = random.uniform() * total;
        Index chosen = 0;
        while (chosen + 1 < rows.rows() && mark >= double(distances(chosen)))
            mark -= double(distances(chosen++));
        centres.row(k) = rows.row(chosen);
        parallelFor(rows.rows(), rowsPerChunk, [&](qint64 begin, qint64 end) {
            for (qint64 row = begin; row < end; ++row) {
                float squares = 0;
                for (Index i = 0; i < rows.cols(); ++i) {
                    const float difference = rows(row, i) - centres(k, i);
                    squares += difference * difference;
                }
                distances(row) = std::min(distances(row), squares);
            }
        });
    }
    return centres;
}

/// Weights, means and variances from sums; parts without rows keep what they have.
void update(GaussianMixture &mixture, const MixtureTotals &total, float leastVariance)
{
    const double rows = total.shares.sum();
    VectorXd weights = (total.shares / rows).cwiseMax(leastWeight);
    weights /= weights.sum();
    mixture.weights = weights.cast<float>();
    const Index width = mixture.width();
    for (Index k = 0; k < mixture.size(); ++k) {
        const double share = total.shares(k);
        if (share < 1e-3)
            continue;
        for (Index i = 0; i < width; ++i) {
            const double mean = total.moments(k, i) / share;
            const double variance = total.moments(k, width + i) / share - mean * mean;
            mixture.means(k, i) = static_cast<float>(mean);
            mixture.variances(k, i) = std::max(static_cast<float>(variance), leastVariance);
        }
    }
}

double naturalLog(double value)
{
    return portableLog2(value) * std::numbers::ln2;
}

AffineMap logLikelihoods(const GaussianMixture &mixture)
{
    const Index width = mixture.width();
    FeatureMatrix factors(2 * width, mixture.size());
    Eigen::VectorXf offsets(mixture.size());
    for (Index k = 0; k < mixture.size(); ++k) {
        double offset = naturalLog(double(mixture.weights(k)));
        for (Index i = 0; i < width; ++i) {
            const auto mean = double(mixture.means(k, i));
            const auto variance = double(mixture.variances(k, i));
            factors(i, k) = static_cast<float>(mean / variance);
            factors(width + i, k) = static_cast<float>(-0.5 / variance);
            offset -= 0.5 * (mean * mean / variance + naturalLog(2 * std::numbers::pi * variance));
        }
        offsets(k) = static_cast<float>(offset);
    }
    return {factors, offsets};
}

}  // namespace

MixtureShares::MixtureShares(const GaussianMixture &mixture)
    : m_logLikelihoods(logLikelihoods(mixture))
{
}

FeatureMatrix MixtureShares::sharesOfMoments(const FeatureMatrix &moments) const
{
    FeatureMatrix shares = m_logLikelihoods.apply(moments);
    for (Index row = 0; row < shares.rows(); ++row)
        toShares(shares.data() + row * shares.cols(), shares.cols());
    return shares;
}

FeatureMatrix MixtureShares::shares(const FeatureMatrix &rows) const
{
    return sharesOfMoments(momentsOf(rows.data(), rows.rows(), rows.cols()));
}

MixtureSums MixtureShares::sums(const float *rows, Index count) const
{
    const Index width = m_logLikelihoods.inputs() / 2;
    const FeatureMatrix moments = momentsOf(rows, count, width);
    const FeatureMatrix shares = sharesOfMoments(moments);
    MixtureSums sums = emptySums(shares.cols(), width);
    for (Index row = 0; row < count; ++row) {
        for (Index k = 0; k < shares.cols(); ++k) {
            if (shares(row, k) >= leastShare)
                addRow(moments.row(row).data(), width, shares(row, k), k, sums);
        }
    }
    return sums;
}

Result<GaussianMixture> fitGaussianMixture(const FeatureMatrix &rows, const GaussianMixtureOptions &options,
                                           TaskControl &control)
{
    Q_ASSERT(rows.rows() > 0);
    const Index size = std::min<Index>(options.size, rows.rows());
    control.beginStage(Text::tr("Learning visual words"), options.clusteringRounds + options.rounds);
    Result<FeatureMatrix> centres = startingCentres(rows, size, options.seed, control);
    if (!centres)
        return failure(centres.error());
    GaussianMixture mixture;
    mixture.means = std::move(*centres);
    mixture.variances = FeatureMatrix::Ones(size, rows.cols());
    for (int round = 0; round < options.clusteringRounds + options.rounds; ++round, control.advance()) {
        Result<MixtureTotals> total;
        if (round < options.clusteringRounds) {
            const AffineMap distances = distanceMap(mixture.means);
            total = totals(rows, size, control, [&](const float *chunk, Index count) {
                return sumNearest(distances, chunk, count);
            });
        } else {
            const MixtureShares shares(mixture);
            total = totals(rows, size, control,
                           [&](const float *chunk, Index count) { return shares.sums(chunk, count); });
        }
        if (!total)
            return failure(total.error());
        update(mixture, *total, options.leastVariance);
    }
    return mixture;
}

}  // namespace Atoll
