#include "model/workflow/simulation_run.h"

#include "model/scoring/classification_scorer.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

SimulationRun::SimulationRun(const SimulationInput &input, const SimulationOptions &options, int seed,
                             TaskControl &control)
    : m_input(input)
    , m_options(options)
    , m_seed(seed)
    , m_control(control)
    , m_ownControl([this](const Progress &) {
        if (m_control.isCancelled())
            m_ownControl.cancel();
    })
{
}

SampleIndex SimulationRun::testCount(std::size_t members, double testShare)
{
    const auto wanted = SampleIndex(std::floor(double(members) * testShare + 0.5));
    return std::clamp<SampleIndex>(wanted, 0, std::max(0, SampleIndex(members) - 1));
}

std::vector<std::vector<SampleIndex>> SimulationRun::rowsByClass(const SimulationInput &input)
{
    std::vector<Rows> rows(std::size_t(input.classNames.size()));
    for (std::size_t row = 0; row < input.classes.size(); ++row)
        rows[std::size_t(input.classes[row])].push_back(SampleIndex(row));
    return rows;
}

void SimulationRun::split(RandomGenerator &random)
{
    for (Rows &members : rowsByClass(m_input)) {
        random.shuffle(std::span(members));
        const auto cut = members.begin() + testCount(members.size(), m_options.testShare);
        m_test.insert(m_test.end(), members.begin(), cut);
        m_pool.insert(m_pool.end(), cut, members.end());
    }
    std::ranges::sort(m_test);
    std::ranges::sort(m_pool);
}

Result<> SimulationRun::begin(int count)
{
    RandomGenerator random{std::uint64_t(m_seed)};
    split(random);
    m_first = m_pool;
    random.shuffle(std::span(m_first));
    m_first.resize(std::size_t(count));
    std::ranges::sort(m_first);
    auto start = train(m_first);
    if (!start)
        return failure(start.error());
    m_start = std::move(*start);
    return {};
}

Result<> SimulationRun::follow(const SelectionMethod &method, const std::vector<int> &labelCounts,
                               std::span<double> accuracies)
{
    Rows labelled = m_first;
    Trained trained = *m_start;
    accuracies[0] = trained.accuracy;
    for (std::size_t at = 1; at < labelCounts.size(); ++at) {
        const auto picks = choose(method, labelled, trained.probe, labelCounts[at]);
        if (!picks)
            return failure(picks.error());
        labelled.insert(labelled.end(), picks->begin(), picks->end());
        std::ranges::sort(labelled);
        auto next = train(labelled);
        if (!next)
            return failure(next.error());
        trained = std::move(*next);
        accuracies[at] = trained.accuracy;
        m_control.advance();
    }
    return {};
}

Result<SimulationRun::Trained> SimulationRun::train(const Rows &labelled)
{
    if (m_control.isCancelled())
        return cancelled();
    std::vector<int> classes;
    for (const SampleIndex row : labelled)
        classes.push_back(m_input.classes[std::size_t(row)]);
    auto probe = LinearProbe::fit(features(labelled), classes, int(m_input.classNames.size()),
                                  m_options.probe, m_ownControl);
    if (!probe)
        return failure(probe.error());
    const std::vector<int> predicted = probe->predict(features(m_test));
    qint64 right = 0;
    for (std::size_t i = 0; i < predicted.size(); ++i)
        right += predicted[i] == m_input.classes[std::size_t(m_test[i])] ? 1 : 0;
    return Trained{std::move(*probe), double(right) / double(predicted.size())};
}

Result<std::vector<SampleIndex>> SimulationRun::choose(const SelectionMethod &method, const Rows &labelled,
                                                       const LinearProbe &probe, int total)
{
    SelectionRequest request;
    request.preselected = labelled;
    std::ranges::set_difference(m_pool, labelled, std::back_inserter(request.candidates));
    request.count = SampleIndex(std::size_t(total) - labelled.size());
    request.seed = std::uint64_t(m_seed) * 1'000'003 + std::uint64_t(total);
    request.keepDistances = false;
    if (method.needsEmbedding)
        request.embedding = m_input.features;
    if (method.needsScores) {
        auto scores = scoreRest(request.candidates, probe);
        if (!scores)
            return failure(scores.error());
        request.scores = std::move(*scores);
    }
    auto selected = runSelection(method, request, m_ownControl);
    if (!selected)
        return failure(selected.error());
    return std::move(selected->picks);
}

Result<std::vector<double>> SimulationRun::scoreRest(const Rows &candidates, const LinearProbe &probe)
{
    const FeatureMatrixD probabilities = probe.probabilities(features(candidates));
    auto scored = scoreClassification(rowsOf(probabilities), ScoreRange::ZeroToOne, m_ownControl);
    if (!scored)
        return failure(scored.error());
    return std::move((*scored)[std::size_t(uncertaintyScoreNames().indexOf(m_options.scoreType))].values);
}

FeatureMatrix SimulationRun::features(const Rows &rows) const
{
    return (*m_input.features)(rows, Eigen::all);
}

}  // namespace Atoll
