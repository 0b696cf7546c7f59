#pragma once

#include "model/numeric/processor.h"

#include <QtGlobal>

#include <bit>

namespace Atoll {

// Elementary functions that round alike on every machine, which those of the C library do not, and that the
// compiler can apply to many numbers at once.

/// Logarithm to base 2 of a positive normal number (anything for others): p = 2^e m with m in
/// [sqrt(1/2), sqrt 2), and the series of the inverse hyperbolic tangent of (m - 1) / (m + 1). Absolute error
/// below 1e-7 times the larger of 1 and |result|, 1e-15 in double precision.
ATOLL_ALWAYS_INLINE float portableLog2(float p)
{
    const auto bits = std::bit_cast<qint32>(p);
    const qint32 exponent = (bits - 0x3f3504f3) >> 23;
    const auto m = std::bit_cast<float>(bits - (exponent << 23));
    const float s = (m - 1.0F) / (m + 1.0F);
    const float z = s * s;
    const float series =
        2.88539008F + z * (0.961796694F + z * (0.577078016F + z * (0.412198583F + z * 0.320598898F)));
    return float(exponent) + s * series;
}

ATOLL_ALWAYS_INLINE double portableLog2(double p)
{
    // The exponent is kept positive (biased by 1024) and made a double by its bits: AVX2 has neither the
    // signed 64-bit shift nor the conversion.
    const auto bits = std::bit_cast<quint64>(p);
    const quint64 biased = (bits - 0x3fe6a09e667f3bcdULL + (1024ULL << 52)) >> 52;
    const auto m = std::bit_cast<double>(bits - (biased << 52) + (1024ULL << 52));
    const double exponent =
        std::bit_cast<double>(biased | 0x4330000000000000ULL) - (4503599627370496.0 + 1024.0);
    const double s = (m - 1.0) / (m + 1.0);
    const double z = s * s;
    constexpr double c = 2.8853900817779268;  // 2 / ln 2
    double series = c / 21;
    series = c / 19 + z * series;
    series = c / 17 + z * series;
    series = c / 15 + z * series;
    series = c / 13 + z * series;
    series = c / 11 + z * series;
    series = c / 9 + z * series;
    series = c / 7 + z * series;
    series = c / 5 + z * series;
    series = c / 3 + z * series;
    series = c + z * series;
    return exponent + s * series;
}

/// e to the power of x for x <= 700; 0 below -700. Relative error below 1e-15.
ATOLL_ALWAYS_INLINE double portableExp(double x)
{
    if (!(x >= -700.0))
        return 0;
    // Adding and taking away 1.5 * 2^52 rounds to the nearest whole number.
    constexpr double rounder = 6755399441055744.0;
    const double k = (x * 1.4426950408889634 + rounder) - rounder;
    const double r = (x - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10;
    double series = 1.0 / 6227020800.0;
    series = 1.0 / 479001600.0 + r * series;
    series = 1.0 / 39916800.0 + r * series;
    series = 1.0 / 3628800.0 + r * series;
    series = 1.0 / 362880.0 + r * series;
    series = 1.0 / 40320.0 + r * series;
    series = 1.0 / 5040.0 + r * series;
    series = 1.0 / 720.0 + r * series;
    series = 1.0 / 120.0 + r * series;
    series = 1.0 / 24.0 + r * series;
    series = 1.0 / 6.0 + r * series;
    series = 0.5 + r * series;
    series = 1.0 + r * series;
    series = 1.0 + r * series;
    return series * std::bit_cast<double>(static_cast<quint64>(static_cast<qint64>(k) + 1023) << 52);
}

}  // namespace Atoll
