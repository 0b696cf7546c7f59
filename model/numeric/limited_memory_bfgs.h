#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <functional>
#include <vector>

namespace Atoll {

/// Value at `point`; writes the gradient, which has as many numbers.
using SmoothFunction = std::function<double(const std::vector<double> &point, std::vector<double> &gradient)>;

struct MinimizerOptions
{
    int mostIterations = 200;
    double gradientTolerance = 1e-5;  ///< stop when the gradient's norm has shrunk to this share of the first
    int memory = 10;                  ///< pairs of steps and gradient changes kept
};

/// Moves `point` to a minimum of a convex function by limited-memory BFGS with backtracking (D. Liu,
/// J. Nocedal, "On the limited memory BFGS method for large scale optimization", 1989). Sums are made in a
/// fixed order. Stops early when no step makes the value smaller; fails only when cancelled.
[[nodiscard]] Result<> minimize(const SmoothFunction &function, std::vector<double> &point,
                                const MinimizerOptions &options, TaskControl &control);

}  // namespace Atoll
