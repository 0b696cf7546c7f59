#include "model/embedding/block_reduction.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/numeric/pca.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::RowVectorXd;

constexpr Index componentsPerBlock = 256;

/// A linear map with its offset, in double precision.
struct Projection
{
    MatrixXd weights;
    RowVectorXd offset;

    [[nodiscard]] AffineMap toMap() const
    {
        return {FeatureMatrix(weights.cast<float>()), Eigen::VectorXf(offset.transpose().cast<float>())};
    }
};

struct ReducedRows
{
    Projection projection;
    FeatureMatrix rows;
};

FeatureMatrix appliedInParallel(const AffineMap &map, const FeatureMatrix &rows)
{
    FeatureMatrix result(rows.rows(), map.outputs());
    parallelFor(rows.rows(), 64, [&](qint64 begin, qint64 end) {
        map.apply(rows.data() + begin * rows.cols(), end - begin, result.data() + begin * result.cols());
    });
    return result;
}

/// Weights of principal components, each times its factor, with the mean taken away first.
Projection projectionOf(const Pca &pca, const Eigen::VectorXd &factors)
{
    Projection projection;
    projection.weights = pca.components.topRows(factors.size()).transpose() * factors.asDiagonal();
    projection.offset = -(pca.mean.transpose() * projection.weights);
    return projection;
}

Result<ReducedRows> reduced(const ReducedBlock &block, std::uint64_t seed, TaskControl &control)
{
    const Result<FeatureMatrix> rows = block.rows();
    if (!rows)
        return failure(rows.error());
    const Index count = std::min(componentsPerBlock, rows->rows() - 1);
    const Result<Pca> pca = fitPca(*rows, {.components = count, .seed = seed}, control);
    if (!pca)
        return failure(pca.error());
    const auto samples = static_cast<double>(rows->rows());
    const double meanSquare = pca->eigenvalues.sum() * (samples - 1) / samples;
    const double factor = meanSquare > 0 ? block.weight / std::sqrt(meanSquare) : 0;
    ReducedRows result;
    result.projection = projectionOf(*pca, Eigen::VectorXd::Constant(pca->eigenvalues.size(), factor));
    result.rows = appliedInParallel(result.projection.toMap(), *rows);
    return result;
}

/// 1 / fourth root of the variance of the components that carry any.
Eigen::VectorXd halfWhitening(const Eigen::VectorXd &eigenvalues)
{
    // Less is rounding: the blocks are in single precision.
    const double least = 1e-9 * eigenvalues(0);
    Index count = 0;
    while (count < eigenvalues.size() && eigenvalues(count) > least)
        ++count;
    return eigenvalues.head(count).cwiseSqrt().cwiseSqrt().cwiseInverse();
}

FeatureMatrix concatenated(const std::vector<ReducedRows> &blocks)
{
    Index width = 0;
    for (const ReducedRows &block : blocks)
        width += block.rows.cols();
    FeatureMatrix all(blocks.front().rows.rows(), width);
    Index column = 0;
    for (const ReducedRows &block : blocks) {
        all.middleCols(column, block.rows.cols()) = block.rows;
        column += block.rows.cols();
    }
    return all;
}

/// First each block's projection, then `last`, as one.
Projection chained(const std::vector<ReducedRows> &blocks, const Projection &last)
{
    Index inputs = 0;
    for (const ReducedRows &block : blocks)
        inputs += block.projection.weights.rows();
    Projection chain{MatrixXd(inputs, last.weights.cols()), last.offset};
    Index input = 0;
    Index middle = 0;
    for (const ReducedRows &block : blocks) {
        const Projection &first = block.projection;
        const auto part = last.weights.middleRows(middle, first.weights.cols());
        chain.weights.middleRows(input, first.weights.rows()) = first.weights * part;
        chain.offset += first.offset * part;
        input += first.weights.rows();
        middle += first.weights.cols();
    }
    return chain;
}

}  // namespace

Result<AffineMap> fitBlockReduction(const std::vector<ReducedBlock> &blocks, Index width, std::uint64_t seed,
                                    TaskControl &control)
{
    std::vector<ReducedRows> parts;
    for (const ReducedBlock &block : blocks) {
        Result<ReducedRows> part = reduced(block, seed, control);
        if (!part)
            return failure(part.error());
        parts.push_back(std::move(*part));
    }
    const FeatureMatrix all = concatenated(parts);
    const Result<Pca> pca =
        fitPca(all, {.components = std::min(width, all.rows() - 1), .seed = seed}, control);
    if (!pca)
        return failure(pca.error());
    if (!(pca->eigenvalues(0) > 0))
        return failure(
            ErrorKind::Invalid,
            Text::tr("The pictures to learn from all look the same, so that there is nothing to tell them "
                     "apart by. Add different pictures."));
    return chained(parts, projectionOf(*pca, halfWhitening(pca->eigenvalues))).toMap();
}

}  // namespace Atoll
