#include "model/core/parallel.h"
#include "model/numeric/processor.h"
#include "model/numeric/random_generator.h"
#include "model/selection/selection_catalog.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace Atoll;

/// Compares every method with loops over all rows and all chosen rows, in double precision.
class TestSelectionOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksAreThoseOfAPlainLoop_data();
    void picksAreThoseOfAPlainLoop();
    void largeProblemsToo_data();
    void largeProblemsToo();
    void cleanup();
};

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

enum class Rows {
    Continuous,
    Grid,
    Duplicates,
    UnitLength,
    HugeOffset,
    Denormal,
    HugeValues,
    ManyZeroRows,
    NearTies
};
enum class Weights { Uniform, ManyZeros, FewValues, Signed, Large };

float value(Rows kind, RandomGenerator &random)
{
    switch (kind) {
    case Rows::Grid:
        return static_cast<float>(random.below(3));
    case Rows::Duplicates:
        return static_cast<float>(random.below(2)) + 0.5F;
    case Rows::HugeOffset:
        return 8000000.0F + static_cast<float>(random.below(5));
    case Rows::Denormal:
        return static_cast<float>(random.below(6)) * std::numeric_limits<float>::denorm_min();
    case Rows::HugeValues:
        return static_cast<float>(random.normal() * 5e37);
    case Rows::NearTies:
        return 1 + static_cast<float>(random.below(3)) * std::numeric_limits<float>::epsilon();
    default:
        return static_cast<float>(random.normal());
    }
}

FeatureMatrix randomRows(Rows kind, Eigen::Index n, Eigen::Index d, RandomGenerator &random)
{
    FeatureMatrix rows(n, d);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < d; ++j)
            rows(i, j) = value(kind, random);
        if (kind == Rows::UnitLength)
            rows.row(i).normalize();
        if (kind == Rows::ManyZeroRows && random.below(3) == 0)
            rows.row(i).setZero();
        if (kind == Rows::Duplicates && i > 0 && random.below(2) == 0)
            rows.row(i) = rows.row(static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(i))));
    }
    return rows;
}

double randomWeight(Weights kind, RandomGenerator &random)
{
    switch (kind) {
    case Weights::ManyZeros:
        return random.below(3) == 0 ? random.uniform() : 0;
    case Weights::FewValues:
        return static_cast<double>(random.below(3)) / 2;
    case Weights::Signed:
        return random.normal();
    case Weights::Large:
        return 1e6 * random.uniform();
    default:
        return random.uniform();
    }
}

/// By pointer: Eigen's element access takes most of the time in a build without optimisation.
double plainSquare(const FeatureMatrix &rows, SampleIndex a, SampleIndex b)
{
    const Eigen::Index width = rows.cols();
    const float *left = rows.data() + a * width;
    const float *right = rows.data() + b * width;
    double sum = 0;
    for (Eigen::Index k = 0; k < width; ++k) {
        const double difference = double(left[k]) - double(right[k]);
        sum += difference * difference;
    }
    return sum;
}

bool isZeroRow(const FeatureMatrix &rows, SampleIndex row)
{
    const float *values = rows.data() + row * rows.cols();
    return std::all_of(values, values + rows.cols(), [](float v) { return v == 0; });
}

/// One selection after the rules, with nothing clever in it.
class Oracle
{
public:
    Oracle(const QString &method, const SelectionRequest &request)
        : m_method(method)
        , m_request(request)
    {
        for (const SampleIndex sample : request.candidates)
            m_squares.push_back(isZeroRow(*request.embedding, sample) ? -1 : infinity);
        for (const SampleIndex sample : request.preselected)
            choose(sample);
    }

    std::vector<SampleIndex> picks()
    {
        std::vector<SampleIndex> result;
        while (static_cast<int>(result.size()) < m_request.count) {
            std::size_t best = m_request.candidates.size();
            for (std::size_t i = 0; i < m_request.candidates.size(); ++i) {
                if (!std::ranges::count(result, m_request.candidates[i]) && isAllowed(i) &&
                    (best == m_request.candidates.size() || comesBefore(i, best)))
                    best = i;
            }
            if (best == m_request.candidates.size())
                break;
            result.push_back(m_request.candidates[best]);
            distances.push_back(distance(best));
            choose(result.back());
        }
        return result;
    }

    std::vector<double> distances;

private:
    bool looksAtDistances() const
    {
        return m_method == QLatin1String("CORESET") || m_method == QLatin1String("CORAL");
    }

    void choose(SampleIndex sample)
    {
        if (isZeroRow(*m_request.embedding, sample))
            return;
        m_hasChosen = true;
        for (std::size_t i = 0; i < m_squares.size(); ++i)
            m_squares[i] =
                std::min(m_squares[i], plainSquare(*m_request.embedding, m_request.candidates[i], sample));
    }

    double distance(std::size_t candidate) const
    {
        const double least = m_squares[candidate];
        return least < 0 || least == infinity ? std::numeric_limits<double>::quiet_NaN() : std::sqrt(least);
    }

    bool isAllowed(std::size_t candidate) const
    {
        const double least = m_squares[candidate];
        if (least < 0)
            return !looksAtDistances() && m_request.minDistance <= 0;
        return m_request.minDistance <= 0 || std::sqrt(least) >= m_request.minDistance;
    }

    double key(std::size_t candidate, double least) const
    {
        if (m_method == QLatin1String("ACTIVE_LEARNING"))
            return m_request.scores[candidate];
        if (m_method == QLatin1String("CORESET"))
            return least;
        return !m_hasChosen ? m_request.scores[candidate] : std::sqrt(least) * m_request.scores[candidate];
    }

    bool comesBefore(std::size_t left, std::size_t right) const
    {
        const double leftSquare = m_squares[left];
        const double rightSquare = m_squares[right];
        const double leftKey = key(left, leftSquare);
        const double rightKey = key(right, rightSquare);
        if (leftKey != rightKey)
            return leftKey > rightKey;
        if (leftSquare != rightSquare)
            return leftSquare > rightSquare;
        if (m_method == QLatin1String("CORAL") && m_request.scores[left] != m_request.scores[right])
            return m_request.scores[left] > m_request.scores[right];
        return left < right;
    }

    QString m_method;
    const SelectionRequest &m_request;
    std::vector<double>
        m_squares;  ///< distance to the nearest chosen; infinite into nothing, -1 for rows of zeros
    bool m_hasChosen = false;
};

/// RANDOM's order does not depend on the distances, so a minimum distance filters the order without one.
std::vector<SampleIndex> filteredRandomOrder(const SelectionRequest &request)
{
    SelectionRequest all = request;
    all.minDistance = 0;
    all.count = static_cast<SampleIndex>(request.candidates.size());
    TaskControl control;
    const auto order = selectionMethod(QStringLiteral("RANDOM"))->strategy->select(all, control)->picks;
    std::vector<SampleIndex> chosen;
    for (const SampleIndex sample : request.preselected) {
        if (!isZeroRow(*request.embedding, sample))
            chosen.push_back(sample);
    }
    std::vector<SampleIndex> picks;
    for (const SampleIndex sample : order) {
        if (static_cast<int>(picks.size()) == request.count)
            break;
        const bool isTooNear = std::ranges::any_of(chosen, [&](SampleIndex other) {
            return std::sqrt(plainSquare(*request.embedding, sample, other)) < request.minDistance;
        });
        if (request.minDistance > 0 && (isTooNear || isZeroRow(*request.embedding, sample)))
            continue;
        picks.push_back(sample);
        if (!isZeroRow(*request.embedding, sample))
            chosen.push_back(sample);
    }
    return picks;
}

SelectionRequest randomProblem(Rows kind, Weights weights, RandomGenerator &random)
{
    // Wide rows of continuous numbers have no ties, so the order of the oracle's sums does not matter there.
    constexpr std::array<int, 12> widths{1, 1, 2, 3, 5, 7, 8, 9, 32, 33, 64, 150};
    const auto n = static_cast<SampleIndex>(1 + random.below(random.below(4) == 0 ? 3 : 50));
    const int d = widths.at(random.below(widths.size()));
    SelectionRequest request;
    request.embedding = std::make_shared<const FeatureMatrix>(randomRows(kind, n, d, random));
    const std::uint64_t outOf = 1 + random.below(5);
    for (SampleIndex i = 0; i < n; ++i) {
        const std::uint64_t fate = random.below(6);
        if (fate == 0 && outOf != 1)
            request.preselected.push_back(i);
        else if (fate != 1)
            request.candidates.push_back(i);
    }
    random.shuffle(std::span<SampleIndex>(request.preselected));
    for (std::size_t i = 0; i < request.candidates.size(); ++i)
        request.scores.push_back(randomWeight(weights, random));
    request.count = static_cast<SampleIndex>(random.below(static_cast<std::uint64_t>(n) + 3));
    request.seed = random.next();
    // Now and then exactly a distance that occurs; sums of fewer than eight terms have one order only.
    if (random.below(2) == 0 && n >= 2 && (d < 8 || kind == Rows::Grid || kind == Rows::HugeOffset)) {
        const auto other = static_cast<SampleIndex>(1 + random.below(static_cast<std::uint64_t>(n) - 1));
        request.minDistance = std::sqrt(plainSquare(*request.embedding, 0, other));
    }
    return request;
}

void checkResult(const SelectionRequest &request, const std::vector<SampleIndex> &picks,
                 const std::vector<double> &distances, const SelectionResult &result)
{
    QCOMPARE(result.picks, picks);
    QCOMPARE(result.stop == StopReason::CountReached, static_cast<int>(picks.size()) == request.count);
    QCOMPARE(result.distances.size(), picks.size());
    for (std::size_t i = 0; i < distances.size(); ++i) {
        QCOMPARE(std::isnan(result.distances[i]), std::isnan(distances[i]));
        if (!std::isnan(distances[i]))
            QVERIFY(std::abs(result.distances[i] - distances[i]) <= 1e-14 * distances[i]);
    }
}

/// Every method, for any number of threads and with every instruction set.
void checkAgainstOracle(const SelectionRequest &request)
{
    TaskControl control;
    for (const SelectionMethod &method : selectionMethods()) {
        std::vector<SampleIndex> picks;
        std::vector<double> distances;
        if (method.name == QLatin1String("RANDOM")) {
            picks = filteredRandomOrder(request);
        } else {
            Oracle oracle(method.name, request);
            picks = oracle.picks();
            distances = oracle.distances;
        }
        for (const int threads : {1, 2, 5}) {
            setThreadCount(threads);
            for (const InstructionSet best : {InstructionSet::Plain, InstructionSet::Avx2}) {
                limitInstructionSet(best);
                const Result<SelectionResult> result = runSelection(method, request, control);
                QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
                checkResult(request, picks, distances, *result);
                if (QTest::currentTestFailed()) {
                    qWarning("%s, %d threads, instruction set %d", qPrintable(method.name), threads,
                             int(best));
                    return;
                }
            }
        }
    }
}

}  // namespace

void TestSelectionOracle::picksAreThoseOfAPlainLoop_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addRow("continuous numbers") << Rows::Continuous;
    QTest::addRow("integers, so exact ties") << Rows::Grid;
    QTest::addRow("duplicates") << Rows::Duplicates;
    QTest::addRow("unit length") << Rows::UnitLength;
    QTest::addRow("huge common offset") << Rows::HugeOffset;
    QTest::addRow("denormal numbers") << Rows::Denormal;
    QTest::addRow("squares beyond single precision") << Rows::HugeValues;
    QTest::addRow("many rows of zeros") << Rows::ManyZeroRows;
    QTest::addRow("differences in the last digit") << Rows::NearTies;
}

void TestSelectionOracle::picksAreThoseOfAPlainLoop()
{
    QFETCH(Rows, rows);
    RandomGenerator random(2026);
    for (const Weights weights :
         {Weights::Uniform, Weights::ManyZeros, Weights::FewValues, Weights::Signed, Weights::Large}) {
        for (int problem = 0; problem < 12; ++problem) {
            checkAgainstOracle(randomProblem(rows, weights, random));
            if (QTest::currentTestFailed()) {
                qWarning("weights %d, problem %d", int(weights), problem);
                return;
            }
        }
    }
}

void TestSelectionOracle::largeProblemsToo_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addRow("continuous numbers") << Rows::Continuous;
    QTest::addRow("integers, so exact ties") << Rows::Grid;
    QTest::addRow("huge common offset") << Rows::HugeOffset;
}

void TestSelectionOracle::largeProblemsToo()
{
    QFETCH(Rows, rows);
    RandomGenerator random(77);
    SelectionRequest request;
    constexpr SampleIndex n = 3000;
    request.embedding = std::make_shared<const FeatureMatrix>(randomRows(rows, n, 40, random));
    for (SampleIndex i = 0; i < n; ++i) {
        if (i % 100 == 3) {
            request.preselected.push_back(i);
            continue;
        }
        request.candidates.push_back(i);
        request.scores.push_back(randomWeight(Weights::Uniform, random));
    }
    request.count = 25;
    checkAgainstOracle(request);
}

void TestSelectionOracle::cleanup()
{
    setThreadCount(0);
    limitInstructionSet(InstructionSet::Avx2);
}

QTEST_APPLESS_MAIN(TestSelectionOracle)
#include "tst_selection_oracle.moc"
