#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/numeric/linear_probe.h"

#include <QStringList>

#include <vector>

namespace Atoll {

/// A data set whose labels are all known.
struct SimulationInput
{
    SharedFeatures features;   ///< n x d, finite, no row of zeros
    std::vector<int> classes;  ///< n positions in `classNames`
    QStringList classNames;
};

struct SimulationOptions
{
    QStringList methods{QStringLiteral("RANDOM"), QStringLiteral("CORESET"), QStringLiteral("CORAL"),
                        QStringLiteral("ACTIVE_LEARNING")};
    int seeds = 20;
    int start = 50;          ///< labels drawn at random before the first selection
    int step = 50;           ///< labels added by each
    int budget = 400;        ///< labels at the end
    double testShare = 0.3;  ///< of every class, held back to measure accuracy
    QString scoreType = QStringLiteral("uncertainty_margin");
    LinearProbeOptions probe{};
};

/// Accuracies of all runs: of each method, seed and number of labels.
struct Simulation
{
    QStringList methods;
    std::vector<int> labelCounts;  ///< ascending; the last may be a smaller step, or what the pool holds
    int seeds = 0;
    qint64 pool = 0;                 ///< samples to choose from
    qint64 test = 0;                 ///< samples held back
    std::vector<double> accuracies;  ///< methods x seeds x labelCounts, shares of the test samples

    [[nodiscard]] double accuracy(std::size_t method, std::size_t seed, std::size_t count) const
    {
        return accuracies[(method * std::size_t(seeds) + seed) * labelCounts.size() + count];
    }
};

/// Replays active learning. For each seed: a stratified random split into test and pool, a random first
/// labelled set (the same for every method), then by each method in turn: train a linear probe on the
/// labelled samples, measure it on the test samples, score the rest of the pool by it, select the next batch,
/// label it by what is known. Seeds run in parallel; the answer does not depend on the threads. Invalid:
/// fewer than two classes, a pool smaller than `start`, no test sample, numbers that make no sense. NotFound:
/// a method or score type.
[[nodiscard]] Result<Simulation> simulate(const SimulationInput &input, const SimulationOptions &options,
                                          TaskControl &control);

}  // namespace Atoll
