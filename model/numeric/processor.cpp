#include "model/numeric/processor.h"

#include <algorithm>
#include <atomic>

namespace Atoll {

namespace {

InstructionSet bestInstructionSet()
{
#if ATOLL_HAS_AVX2_KERNELS
    if (static_cast<bool>(__builtin_cpu_supports("avx2")))
        return InstructionSet::Avx2;
#endif
    return InstructionSet::Plain;
}

std::atomic<InstructionSet> &limit()
{
    static std::atomic<InstructionSet> value{InstructionSet::Avx2};
    return value;
}

}  // namespace

InstructionSet instructionSet()
{
    static const InstructionSet best = bestInstructionSet();
    return std::min(best, limit().load(std::memory_order_relaxed));
}

void limitInstructionSet(InstructionSet best)
{
    limit().store(best, std::memory_order_relaxed);
}

}  // namespace Atoll
