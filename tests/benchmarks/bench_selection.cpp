// What the selection methods cost beside plain loops over the rules, in the same run. Run the release build.

#include "model/core/parallel.h"
#include "model/numeric/processor.h"
#include "model/numeric/random_generator.h"
#include "model/selection/selection_catalog.h"
#include "tests/benchmarks/benchmark.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace Atoll;

namespace {

enum class Structure { Mixture, Gaussian, Sphere };

/// Mixture: 200 clusters that vary in 20 directions of their own, as embeddings of pictures do. The others
/// have no structure, which is the worst case for leaving rows out.
FeatureMatrix randomRows(Structure structure, Eigen::Index n, Eigen::Index d)
{
    constexpr Eigen::Index clusters = 200;
    constexpr Eigen::Index directions = 20;
    RandomGenerator random(7);
    const auto normal = [&] { return static_cast<float>(random.normal()); };
    const FeatureMatrix centres = FeatureMatrix::NullaryExpr(clusters, d, normal);
    const FeatureMatrix basis = FeatureMatrix::NullaryExpr(directions, d, normal);
    FeatureMatrix rows = FeatureMatrix::NullaryExpr(n, d, normal);
    if (structure == Structure::Sphere)
        rows.rowwise().normalize();
    if (structure != Structure::Mixture)
        return rows;
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto cluster = static_cast<Eigen::Index>(random.below(clusters));
        rows.row(i) = 0.05F * rows.row(i) + centres.row(cluster);
        for (Eigen::Index k = 0; k < directions; ++k)
            rows.row(i) += 0.5F * normal() * basis.row(k);
    }
    return rows;
}

double plainSquare(const float *a, const float *b, Eigen::Index d)
{
    double sum = 0;
    for (Eigen::Index k = 0; k < d; ++k) {
        const double difference = double(a[k]) - double(b[k]);
        sum += difference * difference;
    }
    return sum;
}

/// Farthest first, written as one would: every row looks at every pick.
std::vector<SampleIndex> plainFarthestFirst(const FeatureMatrix &rows, const std::vector<double> &weights,
                                            int count)
{
    const auto n = static_cast<SampleIndex>(rows.rows());
    std::vector<double> squares(std::size_t(n), std::numeric_limits<double>::infinity());
    std::vector<SampleIndex> picks;
    for (int step = 0; step < count; ++step) {
        SampleIndex best = -1;
        double bestKey = -1;
        for (SampleIndex i = 0; i < n; ++i) {
            const double weight = weights.empty() ? 1 : weights[std::size_t(i)];
            const double key = (step == 0 ? 1 : std::sqrt(squares[std::size_t(i)])) * weight;
            if (squares[std::size_t(i)] >= 0 && key > bestKey) {
                best = i;
                bestKey = key;
            }
        }
        picks.push_back(best);
        const float *chosen = rows.data() + best * rows.cols();
        for (SampleIndex i = 0; i < n; ++i)
            squares[std::size_t(i)] = std::min(
                squares[std::size_t(i)], plainSquare(rows.data() + i * rows.cols(), chosen, rows.cols()));
        squares[std::size_t(best)] = -1;
    }
    return picks;
}

/// One largest score after the other.
std::vector<SampleIndex> plainLargest(std::vector<double> scores, int count)
{
    std::vector<SampleIndex> picks;
    for (int step = 0; step < count; ++step) {
        const auto best = std::max_element(scores.begin(), scores.end());
        picks.push_back(static_cast<SampleIndex>(best - scores.begin()));
        *best = -1;
    }
    return picks;
}

class Comparison
{
public:
    Comparison(std::string data, FeatureMatrix rows, int count)
        : m_data(std::move(data))
    {
        m_request.count = count;
        RandomGenerator random(3);
        for (SampleIndex i = 0; i < rows.rows(); ++i) {
            m_request.candidates.push_back(i);
            m_request.scores.push_back(random.uniform());
        }
        m_request.embedding = std::make_shared<const FeatureMatrix>(std::move(rows));
    }

    /// `naive` gives the picks that ours must be.
    template <typename Naive>
    bool run(const char *methodName, Naive naive)
    {
        std::vector<SampleIndex> expected;
        const double naiveSeconds = bestSeconds(1, [&] { expected = naive(); });
        const SelectionMethod method = *selectionMethod(QString::fromLatin1(methodName));
        std::vector<SampleIndex> picks;
        const double ourSeconds = bestSeconds(5, [&] {
            TaskControl control;
            picks = runSelection(method, m_request, control)->picks;
        });
        printRatio(std::string(methodName) + ", " + m_data, naiveSeconds, ourSeconds);
        if (picks == expected)
            return true;
        std::printf("  the picks differ\n");
        return false;
    }

    bool runFarthestFirst()
    {
        const FeatureMatrix &rows = *m_request.embedding;
        const int count = m_request.count;
        const bool coreset = run("CORESET", [&] { return plainFarthestFirst(rows, {}, count); });
        return run("CORAL", [&] { return plainFarthestFirst(rows, m_request.scores, count); }) && coreset;
    }

    bool runOthers()
    {
        const bool isSame =
            run("ACTIVE_LEARNING", [&] { return plainLargest(m_request.scores, m_request.count); });
        const SelectionMethod random = *selectionMethod(QStringLiteral("RANDOM"));
        const double seconds = bestSeconds(5, [&] {
            TaskControl control;
            m_picks = runSelection(random, m_request, control)->picks.size();
        });
        std::printf("RANDOM, %s: %.2f ms with distances\n", m_data.c_str(), 1e3 * seconds);
        return isSame && m_picks == std::size_t(m_request.count);
    }

private:
    std::string m_data;
    SelectionRequest m_request;
    std::size_t m_picks = 0;
};

}  // namespace

int main()
{
    std::printf("%d threads, %s\n", threadCount(),
                instructionSet() == InstructionSet::Avx2 ? "AVX2" : "plain instructions");
    Comparison small("10,000 x 128, 500 picks", randomRows(Structure::Mixture, 10'000, 128), 500);
    Comparison large("60,000 x 128, 1,000 picks", randomRows(Structure::Mixture, 60'000, 128), 1000);
    bool isSame = small.runFarthestFirst() & small.runOthers();
    isSame &= large.runFarthestFirst() & large.runOthers();
    Comparison gaussian("the same, Gaussian", randomRows(Structure::Gaussian, 60'000, 128), 1000);
    isSame &= gaussian.runFarthestFirst();
    Comparison sphere("the same, on a sphere", randomRows(Structure::Sphere, 60'000, 128), 1000);
    isSame &= sphere.runFarthestFirst();
    return isSame ? 0 : 1;
}
