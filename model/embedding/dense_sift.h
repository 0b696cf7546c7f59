#pragma once

#include "model/core/feature_matrix.h"
#include "model/embedding/descriptor_grid.h"
#include "model/embedding/orientation_maps.h"
#include "model/embedding/separable_pooling.h"

#include <vector>

namespace Atoll {

/// Dense upright SIFT descriptors (D. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints",
/// 2004) with the square root of R. Arandjelovic and A. Zisserman, "Three things everyone should know to
/// improve object retrieval", 2012: at each cell of the grid 8 orientations under a Gaussian of sigma cell /
/// 2, together divided by (length + 0.255), clipped at 0.2, made unit length, square root of each.
class DenseSift
{
public:
    explicit DenseSift(DescriptorGrid grid);

    static constexpr Eigen::Index width = 128;

    /// grid.count() x 128; cells (y, x), orientations. `maps`: signedOrientations() of grid.side pixels.
    [[nodiscard]] FeatureMatrix describe(const OrientationMaps &maps) const;

private:
    DescriptorGrid m_grid;
    std::vector<PoolingWindow> m_windows;
    std::vector<std::ptrdiff_t> m_windowOf;  ///< of each centre and cell along one side
};

}  // namespace Atoll
