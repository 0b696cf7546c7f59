#pragma once

#include <Eigen/Core>

#include <memory>

namespace Atoll {

/// n x d, one row per sample, everywhere.
using FeatureMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
/// The same in double precision, for arrays that arrive so and whose last digits count.
using FeatureMatrixD = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// How large blocks travel between threads.
using SharedFeatures = std::shared_ptr<const FeatureMatrix>;

}  // namespace Atoll
