#include "model/numeric/pca.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/numeric/ordered_product.h"
#include "model/numeric/random_generator.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace Atoll {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Eigen cuts its matrix products by the size of the caches, so the last digits would differ between
/// machines. Fixed sizes are as fast here.
void fixEigenBlocking()
{
    static std::once_flag isDone;
    constexpr std::ptrdiff_t kib = 1024;
    std::call_once(isDone, [] { Eigen::setCpuCacheSizes(32 * kib, 512 * kib, 4096 * kib); });
}

/// The centred rows X as operand of products that sum over samples: depth n, d columns.
PanelReader samplesAsDepth(const FeatureMatrix &rows, const VectorXd &mean)
{
    return [&rows, &mean](Index depthBegin, Index depthEnd, Index begin, Index end, double *panel) {
        for (Index k = depthBegin; k < depthEnd; ++k) {
            double *line = panel + (k - depthBegin) * orderedProductTile;
            for (Index i = begin; i < end; ++i)
                line[i - begin] = double(rows(k, i)) - mean(i);
        }
    };
}

/// The same as operand of products that sum over features: depth d, n columns.
PanelReader featuresAsDepth(const FeatureMatrix &rows, const VectorXd &mean)
{
    return [&rows, &mean](Index depthBegin, Index depthEnd, Index begin, Index end, double *panel) {
        for (Index i = begin; i < end; ++i) {
            for (Index k = depthBegin; k < depthEnd; ++k)
                panel[(k - depthBegin) * orderedProductTile + i - begin] = double(rows(i, k)) - mean(k);
        }
    };
}

PanelReader plainMatrix(const MatrixXd &matrix)
{
    return [&matrix](Index depthBegin, Index depthEnd, Index begin, Index end, double *panel) {
        for (Index i = begin; i < end; ++i) {
            for (Index k = depthBegin; k < depthEnd; ++k)
                panel[(k - depthBegin) * orderedProductTile + i - begin] = matrix(k, i);
        }
    };
}

VectorXd columnMeans(const FeatureMatrix &rows)
{
    VectorXd mean = VectorXd::Zero(rows.cols());
    parallelFor(rows.cols(), 64, [&](qint64 begin, qint64 end) {
        for (Index row = 0; row < rows.rows(); ++row) {
            for (Index i = begin; i < end; ++i)
                mean(i) += double(rows(row, i));
        }
    });
    return mean / double(rows.rows());
}

double summedSquares(const FeatureMatrix &rows, const VectorXd &mean)
{
    VectorXd sums = VectorXd::Zero(rows.cols());
    parallelFor(rows.cols(), 64, [&](qint64 begin, qint64 end) {
        for (Index row = 0; row < rows.rows(); ++row) {
            for (Index i = begin; i < end; ++i) {
                const double difference = double(rows(row, i)) - mean(i);
                sums(i) += difference * difference;
            }
        }
    });
    double total = 0;
    for (Index i = 0; i < sums.size(); ++i)
        total += sums(i);
    return total;
}

/// Directions and the sums of squares along them, largest first.
struct Spectrum
{
    VectorXd values;
    MatrixXd vectors;  ///< one column each
};

Spectrum spectrumOf(const MatrixXd &symmetric, Index count)
{
    fixEigenBlocking();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(symmetric);
    return {solver.eigenvalues().reverse().head(count).cwiseMax(0.0),
            solver.eigenvectors().rowwise().reverse().leftCols(count)};
}

Result<Spectrum> byCovariance(const FeatureMatrix &rows, const VectorXd &mean, Index count,
                              TaskControl &control)
{
    const PanelReader reader = samplesAsDepth(rows, mean);
    return orderedProduct({rows.cols(), rows.cols(), rows.rows(), true}, reader, reader, control)
        .map([&](const MatrixXd &covariance) { return spectrumOf(covariance, count); });
}

/// Eigenvectors u of X X' give those of X' X as X' u / |X' u|.
Result<Spectrum> byGramMatrix(const FeatureMatrix &rows, const VectorXd &mean, Index count,
                              TaskControl &control)
{
    const PanelReader reader = featuresAsDepth(rows, mean);
    const Result<MatrixXd> gram =
        orderedProduct({rows.rows(), rows.rows(), rows.cols(), true}, reader, reader, control);
    if (!gram)
        return failure(gram.error());
    Spectrum spectrum = spectrumOf(*gram, std::min(count, rows.rows()));
    const Result<MatrixXd> directions =
        orderedProduct({rows.cols(), spectrum.vectors.cols(), rows.rows(), false}, samplesAsDepth(rows, mean),
                       plainMatrix(spectrum.vectors), control);
    if (!directions)
        return failure(directions.error());
    spectrum.vectors = directions->colwise().normalized();
    return spectrum;
}

MatrixXd orthonormalised(const MatrixXd &columns)
{
    fixEigenBlocking();
    const Eigen::HouseholderQR<MatrixXd> decomposition(columns);
    return decomposition.householderQ() * MatrixXd::Identity(columns.rows(), columns.cols());
}

Result<Spectrum> bySubspaceIteration(const FeatureMatrix &rows, const VectorXd &mean,
                                     const PcaOptions &options, Index count, TaskControl &control)
{
    constexpr Index oversampling = 16;
    constexpr int rounds = 6;
    const Index width = std::min(count + oversampling, std::min(rows.rows(), rows.cols()));
    MatrixXd basis(rows.cols(), width);
    RandomGenerator random(options.seed);
    for (Index column = 0; column < width; ++column) {
        for (Index row = 0; row < basis.rows(); ++row)
            basis(row, column) = random.normal();
    }
    basis = orthonormalised(basis);
    for (int round = 0;; ++round) {
        const Result<MatrixXd> images =
            orderedProduct({rows.rows(), width, rows.cols(), false}, featuresAsDepth(rows, mean),
                           plainMatrix(basis), control);
        if (!images)
            return failure(images.error());
        const PanelReader reader = plainMatrix(*images);
        if (round == rounds) {
            return orderedProduct({width, width, rows.rows(), true}, reader, reader, control)
                .map([&](const MatrixXd &inner) {
                    const Spectrum spectrum = spectrumOf(inner, std::min(count, width));
                    return Spectrum{spectrum.values, basis * spectrum.vectors};
                });
        }
        const Result<MatrixXd> back = orderedProduct({rows.cols(), width, rows.rows(), false},
                                                     samplesAsDepth(rows, mean), reader, control);
        if (!back)
            return failure(back.error());
        basis = orthonormalised(*back);
    }
}

Result<Spectrum> largestDirections(const FeatureMatrix &rows, const VectorXd &mean, const PcaOptions &options,
                                   Index count, TaskControl &control)
{
    if (rows.cols() <= options.largestExact && rows.cols() <= rows.rows())
        return byCovariance(rows, mean, count, control);
    if (rows.rows() <= options.largestExact)
        return byGramMatrix(rows, mean, count, control);
    if (rows.cols() <= options.largestExact)
        return byCovariance(rows, mean, count, control);
    return bySubspaceIteration(rows, mean, options, count, control);
}

void makeLargestEntryPositive(MatrixXd &components)
{
    for (Index row = 0; row < components.rows(); ++row) {
        Index largest = 0;
        components.row(row).cwiseAbs().maxCoeff(&largest);
        if (components(row, largest) < 0)
            components.row(row) *= -1;
    }
}

}  // namespace

Result<Pca> fitPca(const FeatureMatrix &rows, const PcaOptions &options, TaskControl &control)
{
    if (rows.rows() < 1 || rows.cols() < 1 || options.components < 1)
        return failure(ErrorKind::Invalid,
                       Text::tr("Principal components need at least one row, one column and one component."));
    if (!rows.allFinite())
        return failure(
            ErrorKind::Invalid,
            Text::tr("Principal components cannot be computed: a value is infinite or not a number."));
    control.beginStage(Text::tr("Finding principal components"), 0);
    Pca pca;
    pca.mean = columnMeans(rows);
    const double squares = summedSquares(rows, pca.mean);
    const double divisor = double(std::max<Index>(rows.rows() - 1, 1));
    pca.totalVariance = squares / divisor;

    const Index count = std::min(options.components, rows.cols());
    const Result<Spectrum> spectrum = largestDirections(rows, pca.mean, options, count, control);
    if (!spectrum)
        return failure(spectrum.error());

    pca.components = MatrixXd::Zero(count, rows.cols());
    pca.eigenvalues = VectorXd::Zero(count);
    // What rounding leaves, of the sums or of the means, is no direction of the data.
    const double least = std::max(squares * 1e-13, double(rows.rows()) * pca.mean.squaredNorm() * 1e-28);
    for (Index i = 0; i < spectrum->values.size() && spectrum->values(i) > least; ++i) {
        pca.components.row(i) = spectrum->vectors.col(i).transpose();
        pca.eigenvalues(i) = spectrum->values(i) / divisor;
    }
    makeLargestEntryPositive(pca.components);
    return pca;
}

Result<FeatureMatrix> Pca::transform(const FeatureMatrix &rows, TaskControl &control) const
{
    Q_ASSERT(rows.cols() == mean.size());
    const MatrixXd columns = components.transpose();
    return orderedProduct({rows.rows(), columns.cols(), rows.cols(), false}, featuresAsDepth(rows, mean),
                          plainMatrix(columns), control)
        .map([](const MatrixXd &product) { return FeatureMatrix(product.cast<float>()); });
}

}  // namespace Atoll
