#include "tests/benchmarks/evaluation_protocol.h"

#include "model/numeric/linear_probe.h"
#include "model/numeric/random_generator.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace Atoll {

namespace {

FeatureMatrix rowsOf(const FeatureMatrix &features, std::span<const int> samples)
{
    FeatureMatrix rows(static_cast<Eigen::Index>(samples.size()), features.cols());
    for (std::size_t i = 0; i < samples.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = features.row(samples[i]);
    return rows;
}

std::vector<int> classesOf(std::span<const int> classes, std::span<const int> samples)
{
    std::vector<int> result;
    for (const int sample : samples)
        result.push_back(classes[static_cast<std::size_t>(sample)]);
    return result;
}

int classCount(std::span<const int> classes)
{
    return *std::ranges::max_element(classes) + 1;
}

qint64 hits(const FeatureMatrix &features, std::span<const int> classes, std::span<const int> train,
            std::span<const int> test, double regularization)
{
    TaskControl control;
    const auto probe = LinearProbe::fit(rowsOf(features, train), classesOf(classes, train),
                                        classCount(classes), {.regularization = regularization}, control);
    const std::vector<int> said = probe->predict(rowsOf(features, test));
    const std::vector<int> right = classesOf(classes, test);
    qint64 count = 0;
    for (std::size_t i = 0; i < said.size(); ++i)
        count += said[i] == right[i] ? 1 : 0;
    return count;
}

double bestRegularization(const FeatureMatrix &features, std::span<const int> classes,
                          std::span<const int> train, quint64 seed)
{
    constexpr std::array candidates = {3.0, 1.0, 0.3, 0.1, 0.03, 0.01, 0.003};
    const std::vector<int> trainClasses = classesOf(classes, train);
    double best = candidates[0];
    qint64 mostHits = -1;
    for (const double candidate : candidates) {
        qint64 sum = 0;
        for (const Fold &fold : stratifiedFolds(trainClasses, 3, seed)) {
            std::vector<int> fitted;
            std::vector<int> held;
            for (const int i : fold.train)
                fitted.push_back(train[static_cast<std::size_t>(i)]);
            for (const int i : fold.test)
                held.push_back(train[static_cast<std::size_t>(i)]);
            sum += hits(features, classes, fitted, held, candidate);
        }
        if (sum > mostHits) {
            mostHits = sum;
            best = candidate;
        }
    }
    return best;
}

qint64 probeHits(const FeatureMatrix &features, std::span<const int> classes, std::span<const int> train,
                 std::span<const int> test, quint64 seed)
{
    return hits(features, classes, train, test, bestRegularization(features, classes, train, seed));
}

qint64 nearestHits(const FeatureMatrix &features, std::span<const int> classes, const Fold &fold)
{
    constexpr std::size_t neighbours = 5;
    FeatureMatrix unit = features;
    unit.rowwise().normalize();
    qint64 count = 0;
    for (const int sample : fold.test) {
        std::vector<std::pair<float, int>> order;
        for (const int other : fold.train)
            order.emplace_back(-unit.row(sample).dot(unit.row(other)), other);
        std::ranges::partial_sort(order, order.begin() + neighbours);
        std::map<int, int> votes;
        for (std::size_t i = 0; i < neighbours; ++i)
            ++votes[classes[static_cast<std::size_t>(order[i].second)]];
        const auto winner =
            std::ranges::max_element(votes, {}, [](const auto &vote) { return vote.second; })->first;
        count += winner == classes[static_cast<std::size_t>(sample)] ? 1 : 0;
    }
    return count;
}

double percent(qint64 part, qint64 whole)
{
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<Fold> stratifiedFolds(std::span<const int> classes, int count, quint64 seed)
{
    std::vector<int> order(classes.size());
    std::iota(order.begin(), order.end(), 0);
    RandomGenerator(seed).shuffle(std::span(order));
    std::ranges::stable_sort(order, {},
                             [&](int sample) { return classes[static_cast<std::size_t>(sample)]; });
    std::vector<Fold> folds(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t fold = 0; fold < folds.size(); ++fold)
            (i % folds.size() == fold ? folds[fold].test : folds[fold].train).push_back(order[i]);
    }
    for (Fold &fold : folds) {
        std::ranges::sort(fold.train);
        std::ranges::sort(fold.test);
    }
    return folds;
}

ProbeResult evaluate(const Featurizer &featurizer, std::span<const int> classes,
                     const std::vector<Fold> &folds, quint64 seed)
{
    constexpr std::size_t tenths = 3;
    qint64 all = 0;
    qint64 tenth = 0;
    qint64 nearest = 0;
    qint64 tested = 0;
    for (const Fold &fold : folds) {
        const FeatureMatrix features = featurizer(fold.train);
        tested += static_cast<qint64>(fold.test.size());
        all += probeHits(features, classes, fold.train, fold.test, seed);
        nearest += nearestHits(features, classes, fold);
        const std::vector<Fold> parts = stratifiedFolds(classesOf(classes, fold.train), 10, seed);
        for (std::size_t part = 0; part < tenths; ++part) {
            std::vector<int> few;
            for (const int i : parts[part].test)
                few.push_back(fold.train[static_cast<std::size_t>(i)]);
            tenth += probeHits(features, classes, few, fold.test, seed);
        }
    }
    return {percent(all, tested), percent(tenth, tested * qint64{tenths}), percent(nearest, tested), tested};
}

}  // namespace Atoll
