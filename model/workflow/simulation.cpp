#include "model/workflow/simulation.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/scoring/classification_scorer.h"
#include "model/selection/selection_catalog.h"
#include "model/workflow/simulation_run.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> checkOptions(const SimulationOptions &options)
{
    const auto demand = [](bool isFine, const QString &sentence) -> Result<> {
        return isFine ? Result<>() : failure(ErrorKind::Invalid, sentence);
    };
    const std::array checks{
        demand(!options.methods.isEmpty(), Text::tr("There is no method to simulate.")),
        demand(options.seeds >= 1, Text::tr("A simulation needs at least one seed.")),
        demand(options.start >= 1, Text::tr("A simulation needs at least one label to start with.")),
        demand(options.step >= 1, Text::tr("Each step must add at least one label.")),
        demand(options.budget > options.start,
               Text::tr("The budget of %1 labels must be larger than the %2 labels to start with.")
                   .arg(options.budget)
                   .arg(options.start)),
        demand(options.testShare > 0 && options.testShare < 1,
               Text::tr("The share of test samples is %1; it must lie between 0 and 1.")
                   .arg(options.testShare))};
    for (const Result<> &check : checks)
        if (!check)
            return check;
    if (!uncertaintyScoreNames().contains(options.scoreType))
        return failure(ErrorKind::NotFound,
                       Text::tr("There is no score %1; there are %2.")
                           .arg(options.scoreType, uncertaintyScoreNames().join(u", "_s)));
    return {};
}

Result<std::vector<SelectionMethod>> findMethods(const QStringList &names)
{
    std::vector<SelectionMethod> methods;
    for (const QString &name : names) {
        auto method = selectionMethod(name);
        if (!method)
            return failure(method.error());
        if (std::ranges::find(methods, method->name, &SelectionMethod::name) != methods.end())
            return failure(ErrorKind::Invalid, Text::tr("The method %1 is named twice.").arg(method->name));
        methods.push_back(std::move(*method));
    }
    return methods;
}

/// An empty simulation of the right size, or why there can be none.
Result<Simulation> plan(const SimulationInput &input, const SimulationOptions &options,
                        const std::vector<SelectionMethod> &methods)
{
    if (input.classNames.size() < 2)
        return failure(ErrorKind::Invalid,
                       Text::tr("A simulation needs labels of at least two classes; there are %1.")
                           .arg(input.classNames.size()));
    Simulation simulation;
    for (const auto &members : SimulationRun::rowsByClass(input))
        simulation.test += SimulationRun::testCount(members.size(), options.testShare);
    simulation.pool = qint64(input.classes.size()) - simulation.test;
    if (simulation.test < 1)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 labelled samples are too few to hold any back for the test.")
                           .arg(input.classes.size()));
    if (simulation.pool <= options.start)
        return failure(ErrorKind::Invalid,
                       Text::tr("Of %1 labelled samples %2 are held back for the test; the other "
                                "%3 are too few to start with %4 and choose from the rest.")
                           .arg(input.classes.size())
                           .arg(simulation.test)
                           .arg(simulation.pool)
                           .arg(options.start));
    const auto last = int(std::min<qint64>(options.budget, simulation.pool));
    for (int count = options.start; count < last; count += options.step)
        simulation.labelCounts.push_back(count);
    simulation.labelCounts.push_back(last);
    for (const SelectionMethod &method : methods)
        simulation.methods.append(method.name);
    simulation.seeds = options.seeds;
    simulation.accuracies.resize(methods.size() * std::size_t(options.seeds) * simulation.labelCounts.size());
    return simulation;
}

/// Writes the accuracies of one seed to their places.
Result<> runSeed(SimulationRun &run, const std::vector<SelectionMethod> &methods, Simulation &simulation,
                 std::size_t seed)
{
    const std::vector<int> &counts = simulation.labelCounts;
    if (auto begun = run.begin(counts.front()); !begun)
        return begun;
    for (std::size_t method = 0; method < methods.size(); ++method) {
        const std::size_t at = (method * std::size_t(simulation.seeds) + seed) * counts.size();
        auto followed =
            run.follow(methods[method], counts, std::span(simulation.accuracies).subspan(at, counts.size()));
        if (!followed)
            return followed;
    }
    return {};
}

}  // namespace

Result<Simulation> simulate(const SimulationInput &input, const SimulationOptions &options,
                            TaskControl &control)
{
    const auto checked = checkOptions(options);
    if (!checked)
        return failure(checked.error());
    const auto methods = findMethods(options.methods);
    if (!methods)
        return failure(methods.error());
    auto simulation = plan(input, options, *methods);
    if (!simulation)
        return simulation;

    const std::size_t steps = methods->size() * (simulation->labelCounts.size() - 1);
    control.beginStage(Text::tr("Simulating"), qint64(steps) * options.seeds);
    std::mutex mutex;
    std::optional<Error> firstError;
    parallelFor(options.seeds, 1, [&](qint64 begin, qint64 end) {
        for (qint64 seed = begin; seed < end; ++seed) {
            SimulationRun run(input, options, int(seed), control);
            const auto done = runSeed(run, *methods, *simulation, std::size_t(seed));
            const std::scoped_lock lock(mutex);
            if (!done && !firstError)
                firstError = done.error();
        }
    });
    if (control.isCancelled())
        return cancelled();
    if (firstError)
        return failure(*firstError);
    return simulation;
}

}  // namespace Atoll
