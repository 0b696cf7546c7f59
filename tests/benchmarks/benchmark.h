#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>

namespace Atoll {

/// The shortest of `runs` calls, in seconds: what the work costs when nothing else runs.
template <typename Work>
double bestSeconds(int runs, Work work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        best = std::min(best, taken.count());
    }
    return best;
}

/// One line of a comparison in one run; the ratio is what counts, the times are the machine's.
inline void printRatio(const std::string &what, double naiveSeconds, double ourSeconds)
{
    std::printf("%-44s naive %9.2f ms   ours %9.2f ms   ratio %6.1f\n", what.c_str(), 1e3 * naiveSeconds,
                1e3 * ourSeconds, naiveSeconds / ourSeconds);
    std::fflush(stdout);
}

}  // namespace Atoll
