#include "model/workflow/simulation_summary.h"

#include "model/core/text.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString randomName = u"RANDOM"_s;
/// Fewer and a difference of a point or two is chance: five seeds have been seen to give +5 and -0 for the
/// same.
constexpr int enoughSeeds = 20;

Estimate estimate(const std::vector<double> &values)
{
    const auto count = double(values.size());
    double sum = 0;
    for (const double value : values)
        sum += value;
    Estimate result{sum / count, 0};
    if (values.size() < 2)
        return result;
    double squares = 0;
    for (const double value : values)
        squares += (value - result.mean) * (value - result.mean);
    result.standardError = std::sqrt(squares / (count - 1) / count);
    return result;
}

QString joined(const std::vector<int> &counts)
{
    QStringList texts;
    for (const int count : counts)
        texts.append(QString::number(count));
    return texts.join(u", "_s);
}

QString verdict(const QString &method, const std::vector<SimulationRow> &rows)
{
    std::vector<int> worse;
    std::vector<int> equal;
    for (const SimulationRow &row : rows) {
        if (row.method != method || !row.difference)
            continue;
        if (row.isWorseThanRandom())
            worse.push_back(row.labels);
        else if (!row.beatsRandom())
            equal.push_back(row.labels);
    }
    const QString notBetter =
        Text::tr("%1 does not beat RANDOM by more than two standard errors at %2 labels")
            .arg(method, joined(equal));
    const QString isWorse = Text::tr("it is worse than RANDOM at %1 labels").arg(joined(worse));
    if (worse.empty())
        return equal.empty() ? QString() : notBetter + u'.';
    if (equal.empty())
        return Text::tr("%1 is worse than RANDOM at %2 labels.").arg(method, joined(worse));
    return u"%1, and %2."_s.arg(notBetter, isWorse);
}

}  // namespace

bool SimulationRow::beatsRandom() const
{
    return difference && difference->standardError > 0 && difference->mean > 2 * difference->standardError;
}

bool SimulationRow::isWorseThanRandom() const
{
    return difference && difference->standardError > 0 && difference->mean < -2 * difference->standardError;
}

std::vector<SimulationRow> summarize(const Simulation &simulation)
{
    const qsizetype random = simulation.methods.indexOf(randomName);
    const auto seeds = std::size_t(simulation.seeds);
    std::vector<SimulationRow> rows;
    for (std::size_t method = 0; method < std::size_t(simulation.methods.size()); ++method) {
        for (std::size_t at = 0; at < simulation.labelCounts.size(); ++at) {
            std::vector<double> values;
            std::vector<double> differences;
            for (std::size_t seed = 0; seed < seeds; ++seed) {
                values.push_back(simulation.accuracy(method, seed, at));
                if (random >= 0)
                    differences.push_back(values.back() - simulation.accuracy(std::size_t(random), seed, at));
            }
            SimulationRow row{
                simulation.methods[qsizetype(method)], simulation.labelCounts[at], estimate(values), {}, 0};
            if (random >= 0 && qsizetype(method) != random && at > 0) {
                row.difference = estimate(differences);
                row.seedsWon =
                    int(std::ranges::count_if(differences, [](double value) { return value > 0; }));
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

QStringList verdicts(const Simulation &simulation)
{
    QStringList sentences;
    const std::vector<SimulationRow> rows = summarize(simulation);
    for (const QString &method : simulation.methods) {
        const QString sentence = verdict(method, rows);
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    if (simulation.seeds < enoughSeeds)
        sentences.append(
            Text::tr("%1 seeds are too few to judge a difference of a few points by; use at least %2.")
                .arg(simulation.seeds)
                .arg(enoughSeeds));
    return sentences;
}

}  // namespace Atoll
