#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <cstdint>

namespace Atoll {

struct PcaOptions
{
    Eigen::Index components = 2;
    std::uint64_t seed = 0;  ///< used only by the randomised method, see fitPca()
    /// Largest of n and d (whichever is smaller) that is solved exactly.
    Eigen::Index largestExact = 1500;
};

/// Principal components of a set of rows.
struct Pca
{
    Eigen::VectorXd mean;         ///< d
    Eigen::MatrixXd components;   ///< min(wanted, d) x d, orthonormal, largest variance first
    Eigen::VectorXd eigenvalues;  ///< variance along each component, sums divided by n - 1
    double totalVariance = 0;     ///< of all d directions together

    /// Coordinates of `rows` (m x d) along the components: m x components. Fails only when cancelled.
    [[nodiscard]] Result<FeatureMatrix> transform(const FeatureMatrix &rows, TaskControl &control) const;
};

/// Principal component analysis of n x d rows, n >= 1 and d >= 1, all finite; else Invalid. Sums are made in
/// double precision in a fixed order, so any number of threads gives the same bits. The entry of a component
/// with the largest magnitude is positive. Components beyond the rank of the data are rows of zeros.
///
/// Exact by the d x d covariance or the n x n Gram matrix where one of them is at most `largestExact` wide;
/// else by subspace iteration from a random start (N. Halko, P.-G. Martinsson, J. A. Tropp, "Finding
/// Structure with Randomness", 2011), good to about 1e-6 of the largest variance. Works on the rows in
/// panels and never holds a second copy of them.
[[nodiscard]] Result<Pca> fitPca(const FeatureMatrix &rows, const PcaOptions &options, TaskControl &control);

}  // namespace Atoll
