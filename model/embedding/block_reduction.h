#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/embedding/affine_map.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace Atoll {

/// One of several descriptions of the same pictures.
struct ReducedBlock
{
    double weight = 1;  ///< root mean squared length that the block has in the sum of all
    std::function<Result<FeatureMatrix>()>
        rows;  ///< n x width; asked once, freed before the next block is asked for
};

/// Learns how to shorten several blocks of numbers about the same n pictures to one row of at most `width`
/// numbers: each block is centred, cut to its 256 main components and scaled to its weight; their
/// concatenation is cut to its main components again, component k divided by the fourth root of its variance
/// (half whitening). The map takes the concatenated blocks. It has min(width, n - 1) outputs, or fewer where
/// the pictures vary in fewer directions; Invalid when they do not vary at all.
[[nodiscard]] Result<AffineMap> fitBlockReduction(const std::vector<ReducedBlock> &blocks, Eigen::Index width,
                                                  std::uint64_t seed, TaskControl &control);

}  // namespace Atoll
