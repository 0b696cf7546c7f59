#pragma once

#include "model/core/sample_set.h"
#include "model/numeric/random_generator.h"
#include "model/selection/selection_catalog.h"
#include "model/workflow/simulation.h"

#include <optional>
#include <span>
#include <vector>

namespace Atoll {

/// One seed of a simulation: its split and its first labels, followed by one method after the other. Belongs
/// to one thread; what is passed in is borrowed.
class SimulationRun
{
public:
    SimulationRun(const SimulationInput &input, const SimulationOptions &options, int seed,
                  TaskControl &control);
    SimulationRun(const SimulationRun &) = delete;
    SimulationRun &operator=(const SimulationRun &) = delete;
    ~SimulationRun() = default;

    /// How many of a class are held back for the test; one always stays in the pool.
    [[nodiscard]] static SampleIndex testCount(std::size_t members, double testShare);
    [[nodiscard]] static std::vector<std::vector<SampleIndex>> rowsByClass(const SimulationInput &input);

    /// Draws the split and the first `count` labels and trains on them. Comes before `follow`.
    [[nodiscard]] Result<> begin(int count);
    /// The accuracies of a method at each number of labels, of which the first is that of `begin`.
    [[nodiscard]] Result<> follow(const SelectionMethod &method, const std::vector<int> &labelCounts,
                                  std::span<double> accuracies);

private:
    using Rows = std::vector<SampleIndex>;  ///< ascending

    /// A model trained on some labels, and the share of the test samples it gets right.
    struct Trained
    {
        LinearProbe probe;
        double accuracy = 0;
    };

    void split(RandomGenerator &random);
    [[nodiscard]] Result<Trained> train(const Rows &labelled);
    [[nodiscard]] Result<Rows> choose(const SelectionMethod &method, const Rows &labelled,
                                      const LinearProbe &probe, int total);
    [[nodiscard]] Result<std::vector<double>> scoreRest(const Rows &candidates, const LinearProbe &probe);
    [[nodiscard]] FeatureMatrix features(const Rows &rows) const;

    const SimulationInput &m_input;
    const SimulationOptions &m_options;
    int m_seed;
    TaskControl &m_control;
    TaskControl m_ownControl;  ///< keeps the stages of inner work to itself, and passes on a cancel
    Rows m_test;
    Rows m_pool;
    Rows m_first;
    std::optional<Trained> m_start;
};

}  // namespace Atoll
