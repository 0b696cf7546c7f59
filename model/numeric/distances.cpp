#include "model/numeric/distances.h"

#include "model/numeric/processor.h"

#include <array>

#if ATOLL_HAS_AVX2_KERNELS
#include <immintrin.h>
#endif

namespace Atoll {

namespace {

using Eigen::Index;

constexpr Index blockWidth = 128;

double squaredDifference(float a, float b)
{
    const double difference = double(a) - double(b);
    return difference * difference;
}

/// Joins the eight lanes and appends the terms that fill no round of lanes.
double joined(const std::array<double, 8> &lanes, const float *a, const float *b, Index begin, Index width)
{
    double sum =
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    for (Index k = begin; k < width; ++k)
        sum += squaredDifference(a[k], b[k]);
    return sum;
}

/// Where a row longer than a block is cut in two.
Index cut(Index width)
{
    return width / 2 - width / 2 % 8;
}

double squaredPlain(const float *a, const float *b, Index width)
{
    if (width > blockWidth) {
        const Index half = cut(width);
        return squaredPlain(a, b, half) + squaredPlain(a + half, b + half, width - half);
    }
    std::array<double, 8> lanes{};
    Index k = 0;
    for (; k + 8 <= width; k += 8) {
        for (Index lane = 0; lane < 8; ++lane)
            lanes[static_cast<std::size_t>(lane)] += squaredDifference(a[k + lane], b[k + lane]);
    }
    return joined(lanes, a, b, k, width);
}

float roughPlain(const float *a, const float *b, Index width)
{
    std::array<float, 32> lanes{};
    Index k = 0;
    for (; k + 32 <= width; k += 32) {
        for (Index lane = 0; lane < 32; ++lane) {
            const float difference = a[k + lane] - b[k + lane];
            lanes[static_cast<std::size_t>(lane)] += difference * difference;
        }
    }
    for (Index lane = 0; k + lane < width; ++lane) {
        const float difference = a[k + lane] - b[k + lane];
        lanes[static_cast<std::size_t>(lane)] += difference * difference;
    }
    for (std::size_t half = 16; half > 0; half /= 2) {
        for (std::size_t lane = 0; lane < half; ++lane)
            lanes[lane] += lanes[lane + half];
    }
    return lanes[0];
}

#if ATOLL_HAS_AVX2_KERNELS

ATOLL_TARGET_AVX2 double squaredAvx2(const float *a, const float *b, Index width)
{
    if (width > blockWidth) {
        const Index half = cut(width);
        return squaredAvx2(a, b, half) + squaredAvx2(a + half, b + half, width - half);
    }
    __m256d low = _mm256_setzero_pd();
    __m256d high = _mm256_setzero_pd();
    Index k = 0;
    for (; k + 8 <= width; k += 8) {
        const __m256d first =
            _mm256_sub_pd(_mm256_cvtps_pd(_mm_loadu_ps(a + k)), _mm256_cvtps_pd(_mm_loadu_ps(b + k)));
        const __m256d second =
            _mm256_sub_pd(_mm256_cvtps_pd(_mm_loadu_ps(a + k + 4)), _mm256_cvtps_pd(_mm_loadu_ps(b + k + 4)));
        low = _mm256_add_pd(low, _mm256_mul_pd(first, first));
        high = _mm256_add_pd(high, _mm256_mul_pd(second, second));
    }
    std::array<double, 8> lanes{};
    _mm256_storeu_pd(lanes.data(), low);
    _mm256_storeu_pd(lanes.data() + 4, high);
    return joined(lanes, a, b, k, width);
}

ATOLL_TARGET_AVX2 ATOLL_ALWAYS_INLINE __m256 plusSquaredDifference(__m256 sum, const float *a, const float *b)
{
    const __m256 difference = _mm256_sub_ps(_mm256_loadu_ps(a), _mm256_loadu_ps(b));
    return _mm256_add_ps(sum, _mm256_mul_ps(difference, difference));
}

ATOLL_TARGET_AVX2 float roughAvx2(const float *a, const float *b, Index width)
{
    __m256 sum0 = _mm256_setzero_ps();
    __m256 sum1 = _mm256_setzero_ps();
    __m256 sum2 = _mm256_setzero_ps();
    __m256 sum3 = _mm256_setzero_ps();
    Index k = 0;
    for (; k + 32 <= width; k += 32) {
        sum0 = plusSquaredDifference(sum0, a + k, b + k);
        sum1 = plusSquaredDifference(sum1, a + k + 8, b + k + 8);
        sum2 = plusSquaredDifference(sum2, a + k + 16, b + k + 16);
        sum3 = plusSquaredDifference(sum3, a + k + 24, b + k + 24);
    }
    for (; k + 8 <= width; k += 8)
        sum0 = plusSquaredDifference(sum0, a + k, b + k);
    std::array<float, 8> lanes{};
    _mm256_storeu_ps(lanes.data(), _mm256_add_ps(_mm256_add_ps(sum0, sum1), _mm256_add_ps(sum2, sum3)));
    for (std::size_t lane = 0; k < width; ++k, ++lane) {
        const float difference = a[k] - b[k];
        lanes[lane] += difference * difference;
    }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

#endif

}  // namespace

const DistanceKernels &distanceKernels()
{
    static const DistanceKernels plain{squaredPlain, roughPlain};
#if ATOLL_HAS_AVX2_KERNELS
    static const DistanceKernels avx2{squaredAvx2, roughAvx2};
    if (instructionSet() == InstructionSet::Avx2)
        return avx2;
#endif
    return plain;
}

double squaredDistance(const float *a, const float *b, Index width)
{
    return distanceKernels().squared(a, b, width);
}

}  // namespace Atoll
