#pragma once

#include "model/workflow/simulation.h"

#include <optional>

namespace Atoll {

/// A mean over the seeds and its standard error (0 for a single seed).
struct Estimate
{
    double mean = 0;
    double standardError = 0;
};

/// How a method did with so many labels. Accuracies are shares of 1.
struct SimulationRow
{
    QString method;
    int labels = 0;
    Estimate accuracy;
    std::optional<Estimate>
        difference;    ///< to RANDOM on the same split and first labels, seed by seed; none for
                       ///< RANDOM itself, without RANDOM, and before the first selection
    int seedsWon = 0;  ///< seeds on which it was strictly better than RANDOM

    /// More than two standard errors above RANDOM. One seed proves nothing.
    [[nodiscard]] bool beatsRandom() const;
    [[nodiscard]] bool isWorseThanRandom() const;
};

/// Method by method, each by ascending number of labels.
[[nodiscard]] std::vector<SimulationRow> summarize(const Simulation &simulation);

/// One honest sentence for each method but RANDOM that does not beat it at every number of labels, and one
/// when there are too few seeds to judge by.
[[nodiscard]] QStringList verdicts(const Simulation &simulation);

}  // namespace Atoll
