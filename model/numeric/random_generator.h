#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace Atoll {

/// Random numbers that are the same for a seed on every platform, which the distributions of the standard
/// library are not. xoshiro256** (D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators",
/// 2021), its state filled from the seed by SplitMix64. Not for secrets. One object belongs to one thread.
class RandomGenerator
{
public:
    explicit RandomGenerator(std::uint64_t seed);

    /// 64 random bits.
    std::uint64_t next();
    /// Uniform in [0, bound), without bias; `bound` > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1), a multiple of 2^-53.
    double uniform();
    /// Normal with mean 0 and variance 1.
    double normal();

    /// Every order of `values` is equally likely.
    template <typename T>
    void shuffle(std::span<T> values)
    {
        for (std::size_t left = values.size(); left > 1; --left)
            std::swap(values[left - 1], values[static_cast<std::size_t>(below(left))]);
    }

private:
    std::array<std::uint64_t, 4> m_state{};
    double m_spareNormal = 0;
    bool m_hasSpareNormal = false;
};

}  // namespace Atoll
