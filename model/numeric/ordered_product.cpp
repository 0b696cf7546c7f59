#include "model/numeric/ordered_product.h"

#include "model/core/parallel.h"
#include "model/numeric/processor.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace Atoll {

namespace {

constexpr Eigen::Index tile = orderedProductTile;
constexpr Eigen::Index depthStep = 128;

using Panel = std::array<double, static_cast<std::size_t>(tile *depthStep)>;
using Tile = std::array<double, static_cast<std::size_t>(tile *tile)>;

/// sums += left' * right for panels of `depth` rows. Four rows share a load and a store of the sums; within
/// one element the order of the additions stays that of depth.
ATOLL_ALWAYS_INLINE void accumulate(const double *left, const double *right, Eigen::Index depth, double *sums)
{
    Eigen::Index k = 0;
    for (; k + 4 <= depth; k += 4) {
        const double *a = left + k * tile;
        const double *b = right + k * tile;
        for (Eigen::Index i = 0; i < tile; ++i) {
            const double a0 = a[i];
            const double a1 = a[tile + i];
            const double a2 = a[2 * tile + i];
            const double a3 = a[3 * tile + i];
            double *sum = sums + i * tile;
            for (Eigen::Index j = 0; j < tile; ++j)
                sum[j] =
                    (((sum[j] + a0 * b[j]) + a1 * b[tile + j]) + a2 * b[2 * tile + j]) + a3 * b[3 * tile + j];
        }
    }
    for (; k < depth; ++k) {
        for (Eigen::Index i = 0; i < tile; ++i) {
            for (Eigen::Index j = 0; j < tile; ++j)
                sums[i * tile + j] += left[k * tile + i] * right[k * tile + j];
        }
    }
}

void accumulatePlain(const double *left, const double *right, Eigen::Index depth, double *sums)
{
    accumulate(left, right, depth, sums);
}

#if ATOLL_HAS_AVX2_KERNELS
ATOLL_TARGET_AVX2 void accumulateAvx2(const double *left, const double *right, Eigen::Index depth,
                                      double *sums)
{
    accumulate(left, right, depth, sums);
}
#endif

auto bestKernel()
{
#if ATOLL_HAS_AVX2_KERNELS
    if (instructionSet() == InstructionSet::Avx2)
        return accumulateAvx2;
#endif
    return accumulatePlain;
}

struct TilePosition
{
    Eigen::Index row = 0;
    Eigen::Index column = 0;
};

std::vector<TilePosition> tilesOf(const OrderedProductShape &shape)
{
    std::vector<TilePosition> tiles;
    for (Eigen::Index row = 0; row < shape.rows; row += tile) {
        for (Eigen::Index column = shape.isSymmetric ? row : 0; column < shape.columns; column += tile)
            tiles.push_back({row, column});
    }
    return tiles;
}

/// Writes a finished tile, and its mirror image when only half of a symmetric product is computed.
void storeTile(const Tile &sums, TilePosition at, const OrderedProductShape &shape, Eigen::MatrixXd &product)
{
    const Eigen::Index rowEnd = std::min(at.row + tile, shape.rows);
    const Eigen::Index columnEnd = std::min(at.column + tile, shape.columns);
    const bool isMirrored = shape.isSymmetric && at.row != at.column;
    for (Eigen::Index i = at.row; i < rowEnd; ++i) {
        for (Eigen::Index j = at.column; j < columnEnd; ++j) {
            const double value = sums[static_cast<std::size_t>((i - at.row) * tile + j - at.column)];
            product(i, j) = value;
            if (isMirrored)
                product(j, i) = value;
        }
    }
}

}  // namespace

Result<Eigen::MatrixXd> orderedProduct(const OrderedProductShape &shape, const PanelReader &left,
                                       const PanelReader &right, TaskControl &control)
{
    Q_ASSERT(!shape.isSymmetric || shape.rows == shape.columns);
    Eigen::MatrixXd product(shape.rows, shape.columns);
    const std::vector<TilePosition> tiles = tilesOf(shape);
    const auto kernel = bestKernel();
    parallelFor(static_cast<qint64>(tiles.size()), 1, [&](qint64 begin, qint64 end) {
        // Columns beyond the end of a panel stay zero and cost less than a second kernel for edges.
        const auto leftPanel = std::make_unique<Panel>();
        const auto rightPanel = std::make_unique<Panel>();
        const auto sums = std::make_unique<Tile>();
        for (qint64 t = begin; t < end; ++t) {
            const auto [row, column] = tiles[static_cast<std::size_t>(t)];
            const Eigen::Index rowEnd = std::min(row + tile, shape.rows);
            const Eigen::Index columnEnd = std::min(column + tile, shape.columns);
            leftPanel->fill(0);
            rightPanel->fill(0);
            sums->fill(0);
            for (Eigen::Index k = 0; k < shape.depth && !control.isCancelled(); k += depthStep) {
                const Eigen::Index kEnd = std::min(k + depthStep, shape.depth);
                left(k, kEnd, row, rowEnd, leftPanel->data());
                right(k, kEnd, column, columnEnd, rightPanel->data());
                kernel(leftPanel->data(), rightPanel->data(), kEnd - k, sums->data());
            }
            storeTile(*sums, {row, column}, shape, product);
        }
    });
    if (control.isCancelled())
        return cancelled();
    return product;
}

}  // namespace Atoll
