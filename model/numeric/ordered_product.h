#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <Eigen/Core>

#include <functional>

namespace Atoll {

/// Hands out a part of a matrix of `depth` rows, in double precision: writes element (k, i), for k in
/// [depthBegin, depthEnd) and i in [begin, end), to panel[(k - depthBegin) * orderedProductTile + i - begin].
/// Called from many threads.
using PanelReader = std::function<void(Eigen::Index depthBegin, Eigen::Index depthEnd, Eigen::Index begin,
                                       Eigen::Index end, double *panel)>;

/// Columns a panel has room for.
inline constexpr Eigen::Index orderedProductTile = 64;

struct OrderedProductShape
{
    Eigen::Index rows = 0;     ///< columns of the left matrix
    Eigen::Index columns = 0;  ///< columns of the right matrix
    Eigen::Index depth = 0;    ///< rows of both
    bool isSymmetric = false;  ///< left and right are the same: half of the work is saved
};

/// left' * right with every element summed in ascending order of depth, each term rounded to double: the
/// same bits for any number of threads and on every processor, which a matrix product that adapts to the
/// caches does not give. Fails only when cancelled.
[[nodiscard]] Result<Eigen::MatrixXd> orderedProduct(const OrderedProductShape &shape,
                                                     const PanelReader &left, const PanelReader &right,
                                                     TaskControl &control);

}  // namespace Atoll
