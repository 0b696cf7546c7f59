#pragma once

#include "model/core/feature_matrix.h"

#include <cstddef>
#include <vector>

namespace Atoll {

/// x -> x * weights + offset for rows of numbers, in single precision. Every sum runs in ascending order of
/// the inputs, so a row has the same result whichever rows come with it, on any thread and any processor.
class AffineMap
{
public:
    AffineMap() = default;
    /// `weights`: inputs x outputs, `offset`: outputs.
    AffineMap(const FeatureMatrix &weights, const Eigen::VectorXf &offset);

    [[nodiscard]] Eigen::Index inputs() const { return m_inputs; }
    [[nodiscard]] Eigen::Index outputs() const { return m_outputs; }
    [[nodiscard]] FeatureMatrix weights() const;
    [[nodiscard]] Eigen::VectorXf offset() const { return m_offset; }

    /// `rows` x inputs numbers from `in` to rows x outputs numbers at `out`; the two do not overlap.
    void apply(const float *in, Eigen::Index rows, float *out) const;
    [[nodiscard]] FeatureMatrix apply(const FeatureMatrix &rows) const;

private:
    Eigen::Index m_inputs = 0;
    Eigen::Index m_outputs = 0;
    Eigen::VectorXf m_offset;
    /// Weights in panels of 16 outputs: panel, input, output within the panel; missing outputs are zeros.
    std::vector<float> m_panels;
};

}  // namespace Atoll
