#pragma once

#include <cstdint>

#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
/// Kernels are compiled twice, and the better one is chosen when the program runs.
#define ATOLL_HAS_AVX2_KERNELS 1
/// Compiles one function for AVX2. Without fused multiply-add, so that sums round as in the plain kernel.
#define ATOLL_TARGET_AVX2 __attribute__((target("avx2")))
#define ATOLL_ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define ATOLL_HAS_AVX2_KERNELS 0
#define ATOLL_TARGET_AVX2
#define ATOLL_ALWAYS_INLINE inline
#endif

namespace Atoll {

/// Instructions that the kernels of `numeric` may use. Results do not depend on it.
enum class InstructionSet : std::uint8_t { Plain, Avx2 };

/// The best that this processor has, unless a test asked for less.
[[nodiscard]] InstructionSet instructionSet();

/// For tests and benchmarks: use nothing better than `best` from now on.
void limitInstructionSet(InstructionSet best);

}  // namespace Atoll
