#include "model/numeric/limited_memory_bfgs.h"

#include "model/numeric/ordered_sums.h"

#include <cmath>
#include <deque>

namespace Atoll {

namespace {

/// One step and how the gradient changed over it.
struct Pair
{
    std::vector<double> step;
    std::vector<double> change;
    double product = 0;  ///< step . change, > 0
};

/// The gradient turned by the curvature known so far: minus a good step (two-loop recursion).
std::vector<double> bend(std::vector<double> gradient, const std::deque<Pair> &pairs)
{
    std::vector<double> shares(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        shares[i] = orderedDot(pairs[i].step, gradient) / pairs[i].product;
        addScaled(gradient, -shares[i], pairs[i].change);
    }
    if (!pairs.empty()) {
        const Pair &latest = pairs.back();
        const double scale = latest.product / orderedDot(latest.change, latest.change);
        for (double &number : gradient)
            number *= scale;
    }
    for (std::size_t i = 0; i < pairs.size(); ++i)
        addScaled(gradient, shares[i] - orderedDot(pairs[i].change, gradient) / pairs[i].product,
                  pairs[i].step);
    return gradient;
}

struct State
{
    std::vector<double> point;
    std::vector<double> gradient;
    double value = 0;
};

/// Halves the step until the value falls by a fair share of what the slope promises; false when none does.
bool search(const SmoothFunction &function, const State &from, const std::vector<double> &direction,
            double slope, double length, State &to)
{
    constexpr int mostHalvings = 40;
    constexpr double fairShare = 1e-4;
    for (int i = 0; i < mostHalvings; ++i, length /= 2) {
        to.point = from.point;
        addScaled(to.point, -length, direction);
        to.value = function(to.point, to.gradient);
        if (to.value <= from.value - fairShare * length * slope)
            return true;
    }
    return false;
}

void remember(const State &from, const State &to, int memory, std::deque<Pair> &pairs)
{
    Pair pair{to.point, to.gradient, 0};
    addScaled(pair.step, -1, from.point);
    addScaled(pair.change, -1, from.gradient);
    pair.product = orderedDot(pair.step, pair.change);
    if (!(pair.product > 1e-14 * orderedDot(pair.change, pair.change)))
        return;
    pairs.push_back(std::move(pair));
    if (pairs.size() > std::size_t(memory))
        pairs.pop_front();
}

}  // namespace

Result<> minimize(const SmoothFunction &function, std::vector<double> &point, const MinimizerOptions &options,
                  TaskControl &control)
{
    State state{point, std::vector<double>(point.size()), 0};
    State next = state;
    state.value = function(state.point, state.gradient);
    const double firstNorm = std::sqrt(orderedDot(state.gradient, state.gradient));
    std::deque<Pair> pairs;
    for (int iteration = 0; iteration < options.mostIterations; ++iteration) {
        if (control.isCancelled())
            return cancelled();
        const double norm = std::sqrt(orderedDot(state.gradient, state.gradient));
        if (!(norm > options.gradientTolerance * firstNorm))
            break;
        const std::vector<double> direction = bend(state.gradient, pairs);
        const double slope = orderedDot(direction, state.gradient);
        if (!search(function, state, direction, slope, pairs.empty() ? std::min(1.0, 1 / norm) : 1.0, next))
            break;
        remember(state, next, options.memory, pairs);
        std::swap(state, next);
    }
    point = std::move(state.point);
    return {};
}

}  // namespace Atoll
