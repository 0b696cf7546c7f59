#pragma once

#include "model/core/feature_matrix.h"
#include "model/numeric/distances.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace Atoll {

/// A growing list of rows of a matrix, and how near others are to the nearest of them. The matrix is
/// borrowed, all of its values looked at are finite.
class ChosenRows
{
public:
    explicit ChosenRows(const FeatureMatrix &rows);

    void add(std::int32_t row);
    [[nodiscard]] Eigen::Index width() const { return m_rows.cols(); }
    [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(m_chosen.size()); }

    /// What is known of a row: the squared distance to the nearest of the first `seen` chosen rows.
    struct Nearest
    {
        double squared = std::numeric_limits<double>::infinity();
        std::int32_t seen = 0;
    };

    /// Looks at chosen rows not seen yet, until all are seen or `nearest.squared` has fallen and lies below
    /// `stopBelow`. May be called from many threads. Exact: single precision is asked only whether a row is
    /// certainly no nearer one.
    void look(std::int32_t row, Nearest &nearest, double stopBelow = 0) const;

private:
    const FeatureMatrix &m_rows;
    std::vector<std::int32_t> m_chosen;
    DistanceKernels m_kernels;
    RoughDistanceBound m_bound;
};

/// The smallest squared distance whose root is at least `distance` (>= 0): what decides "too near" without
/// a root for every row, and exactly as the root would.
[[nodiscard]] double smallestSquareReaching(double distance);

}  // namespace Atoll
