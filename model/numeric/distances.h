#pragma once

#include <Eigen/Core>

#include <limits>

namespace Atoll {

/// Squared Euclidean distance of two rows of `width` floats, in double precision: the terms
/// ((double)a - (double)b)^2 are summed pairwise in blocks of 128 and eight lanes, which is the order of
/// numpy's sum over a row. The same bits with every instruction set.
[[nodiscard]] double squaredDistance(const float *a, const float *b, Eigen::Index width);

/// The functions behind it for the instruction set in use, for loops that call them many times.
struct DistanceKernels
{
    double (*squared)(const float *a, const float *b, Eigen::Index width);
    /// In single precision and in any order; good for RoughDistanceBound only.
    float (*roughlySquared)(const float *a, const float *b, Eigen::Index width);
};

[[nodiscard]] const DistanceKernels &distanceKernels();

/// Tells from a rough squared distance that the exact one is larger than a limit.
///
/// Proof. With u = 2^-24, a float difference has a relative error of at most u, also where it is denormal;
/// its square adds 2u + u, and the sum over 32 lanes passes each term through at most width / 32 + 6 further
/// additions. So rough <= D (1 + m u') + a with m = width / 32 + 9, u' = u / (1 - m u), D the true sum, and
/// a what squares lose by underflow: at most 2^-126 each, even where denormals are flushed to zero. Double
/// precision gives D (1 - e) or more, e < (width + 3) 2^-53 << m u. Hence rough > limit (1 + 2 m u) + 2 a
/// implies that the double sum is above `limit`. A rough value that overflowed proves nothing.
class RoughDistanceBound
{
public:
    explicit RoughDistanceBound(Eigen::Index width)
        : m_relative(1 + 2 * (double(width) / 32 + 9) * 0x1p-24)
        , m_absolute(double(width) * 0x1p-125)
    {
    }

    /// A rough squared distance above this, and finite, belongs to an exact one above `limit`.
    [[nodiscard]] double threshold(double limit) const { return limit * m_relative + m_absolute; }
    [[nodiscard]] static bool isBeyond(float rough, double threshold)
    {
        return double(rough) > threshold && rough <= std::numeric_limits<float>::max();
    }

private:
    double m_relative = 1;
    double m_absolute = 0;
};

}  // namespace Atoll
