#include "model/numeric/ordered_sums.h"

#include "model/numeric/processor.h"

#include <QtGlobal>

#include <array>

namespace Atoll {

namespace {

ATOLL_ALWAYS_INLINE double dot(std::span<const double> a, std::span<const double> b)
{
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> sums{};
    const std::size_t whole = a.size() / lanes * lanes;
    for (std::size_t i = 0; i < whole; i += lanes)
        for (std::size_t l = 0; l < lanes; ++l)
            sums[l] += a[i + l] * b[i + l];
    for (std::size_t i = whole; i < a.size(); ++i)
        sums[i - whole] += a[i] * b[i];
    double sum = 0;
    for (const double part : sums)
        sum += part;
    return sum;
}

#if ATOLL_HAS_AVX2_KERNELS
ATOLL_TARGET_AVX2 double dotAvx2(std::span<const double> a, std::span<const double> b)
{
    return dot(a, b);
}
#endif

}  // namespace

double orderedDot(std::span<const double> a, std::span<const double> b)
{
    Q_ASSERT(a.size() == b.size());
#if ATOLL_HAS_AVX2_KERNELS
    if (instructionSet() == InstructionSet::Avx2)
        return dotAvx2(a, b);
#endif
    return dot(a, b);
}

void addScaled(std::span<double> to, double factor, std::span<const double> from)
{
    Q_ASSERT(to.size() == from.size());
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * from[i];
}

}  // namespace Atoll
