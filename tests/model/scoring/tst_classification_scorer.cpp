#include "model/core/parallel.h"
#include "model/scoring/classification_scorer.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace Atoll;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

using Row = std::vector<double>;
using Scores = std::array<double, 3>;

double tamed(double score)
{
    if (std::isnan(score))
        return 0;
    return std::clamp(score, -std::numeric_limits<double>::max(), std::numeric_limits<double>::max());
}

/// The definition, one number after the other, with the library's logarithm.
Scores byDefinition(Row row, ScoreRange range)
{
    if (row.size() == 1)
        row.push_back(1 - row[0]);
    double entropy = 0;
    for (const double p : row) {
        if (std::isnan(p))
            return {};
        entropy -= p > 0 ? p * std::log2(p) : p * 0;
    }
    const auto classes = double(row.size());
    std::ranges::sort(row, std::greater{});
    Scores scores{tamed(1 - row[0]), tamed(1 - (row[0] - row[1])), tamed(entropy)};
    if (range == ScoreRange::Raw)
        return scores;
    return {std::clamp(scores[0] / (1 - 1 / classes), 0.0, 1.0), std::clamp(scores[1], 0.0, 1.0),
            std::clamp(scores[2] / std::log2(classes), 0.0, 1.0)};
}

template <typename Number>
std::vector<Number> randomRows(qint64 rows, qint64 columns, unsigned seed)
{
    std::mt19937 random(seed);
    std::exponential_distribution<double> positive;
    std::vector<Number> numbers(std::size_t(rows * columns));
    for (qint64 row = 0; row < rows; ++row) {
        double sum = 0;
        for (qint64 c = 0; c < columns; ++c)
            sum += double(numbers[std::size_t(row * columns + c)] = Number(std::pow(positive(random), 3)));
        for (qint64 c = 0; c < columns; ++c)
            numbers[std::size_t(row * columns + c)] /= Number(sum);
    }
    return numbers;
}

template <typename Number>
void compareWithDefinition(const std::vector<Number> &numbers, qint64 rows, qint64 columns, double tolerance)
{
    TaskControl control;
    for (const ScoreRange range : {ScoreRange::Raw, ScoreRange::ZeroToOne}) {
        const auto scored =
            scoreClassification(ProbabilityRows<Number>::of(numbers.data(), rows, columns), range, control);
        QVERIFY(scored);
        for (qint64 row = 0; row < rows; ++row) {
            const auto begin = numbers.begin() + row * columns;
            const Scores expected = byDefinition(Row(begin, begin + columns), range);
            for (std::size_t s = 0; s < 3; ++s) {
                const double value = (*scored)[s].values[std::size_t(row)];
                QVERIFY2(value == expected[s] || std::abs(value - expected[s]) <= tolerance,
                         qPrintable(QStringLiteral("row %1 score %2: %3 instead of %4")
                                        .arg(row)
                                        .arg(s)
                                        .arg(value, 0, 'g', 17)
                                        .arg(expected[s], 0, 'g', 17)));
            }
        }
    }
}

}  // namespace

class TestClassificationScorer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresARow_data();
    void scoresARow();
    void agreesWithTheDefinition_data();
    void agreesWithTheDefinition();
    void minglesOddRowsWithOrdinaryOnes();
    void readsClassesFirst();
    void givesTheSameForAnyNumberOfThreads();
    void givesEmptyColumnsForNoRows();
    void refusesRowsWithoutColumns();
    void stopsWhenCancelled();
    void refusesAnotherPrediction();
};

void TestClassificationScorer::scoresARow_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<Scores>("raw");
    QTest::addColumn<Scores>("normalised");
    const double largest = std::numeric_limits<double>::max();
    QTest::newRow("one-hot is certain") << Row{0, 1, 0} << Scores{0, 0, 0} << Scores{0, 0, 0};
    QTest::newRow("uniform is a guess") << Row{.25, .25, .25, .25} << Scores{.75, 1, 2} << Scores{1, 1, 1};
    QTest::newRow("two of three equal")
        << Row{.5, .5, 0} << Scores{.5, 1, 1} << Scores{.75, 1, 1 / std::log2(3)};
    QTest::newRow("one column is p and 1 - p")
        << Row{.75} << Scores{.25, .5, .81127812445913283} << Scores{.5, .5, .81127812445913283};
    QTest::newRow("sum above one clamps") << Row{2, 1} << Scores{-1, 0, -2} << Scores{0, 0, 0};
    QTest::newRow("all zero") << Row{0, 0} << Scores{1, 1, 0} << Scores{1, 1, 0};
    QTest::newRow("negative entries add no entropy") << Row{-.5, .5} << Scores{.5, 0, .5} << Scores{1, 0, .5};
    QTest::newRow("NaN anywhere is zero") << Row{.9, notANumber, .1} << Scores{0, 0, 0} << Scores{0, 0, 0};
    QTest::newRow("plus infinity") << Row{infinity, .5} << Scores{-largest, -largest, -largest}
                                   << Scores{0, 0, 0};
    QTest::newRow("minus infinity") << Row{.5, -infinity} << Scores{.5, -largest, 0} << Scores{1, 0, 0};
    QTest::newRow("two infinities") << Row{infinity, infinity} << Scores{-largest, 0, -largest}
                                    << Scores{0, 0, 0};
}

void TestClassificationScorer::scoresARow()
{
    QFETCH(Row, row);
    QFETCH(Scores, raw);
    QFETCH(Scores, normalised);
    // Once by itself and once amid a whole block of lanes.
    for (const qint64 copies : {1, 37}) {
        std::vector<double> numbers;
        for (qint64 i = 0; i < copies; ++i)
            numbers.insert(numbers.end(), row.begin(), row.end());
        const auto view = ProbabilityRows<double>::of(numbers.data(), copies, qint64(row.size()));
        TaskControl control;
        const auto asRaw = scoreClassification(view, ScoreRange::Raw, control);
        const auto asNormalised = scoreClassification(view, ScoreRange::ZeroToOne, control);
        QVERIFY(asRaw && asNormalised);
        for (std::size_t s = 0; s < 3; ++s) {
            QCOMPARE((*asRaw)[s].name, uncertaintyScoreNames()[qsizetype(s)]);
            for (std::size_t i = 0; i < std::size_t(copies); ++i) {
                QVERIFY(std::abs((*asRaw)[s].values[i] - raw[s]) <= 1e-14);
                QVERIFY(std::abs((*asNormalised)[s].values[i] - normalised[s]) <= 1e-14);
            }
        }
    }
}

void TestClassificationScorer::agreesWithTheDefinition_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {1, 2, 3, 7, 8, 9, 10, 16, 21, 31, 32, 33, 63, 64, 65, 100, 1000})
        QTest::addRow("%d columns", columns) << columns;
}

void TestClassificationScorer::agreesWithTheDefinition()
{
    QFETCH(int, columns);
    for (const qint64 rows : {1, 5, 16, 41}) {
        compareWithDefinition(randomRows<double>(rows, columns, unsigned(columns)), rows, columns, 2e-14);
        compareWithDefinition(randomRows<float>(rows, columns, unsigned(columns)), rows, columns, 1.5e-6);
    }
}

void TestClassificationScorer::minglesOddRowsWithOrdinaryOnes()
{
    for (const qint64 columns : {2, 10, 70}) {
        auto numbers = randomRows<double>(50, columns, 3);
        numbers[std::size_t(4 * columns + 1)] = notANumber;
        numbers[std::size_t(17 * columns)] = infinity;
        numbers[std::size_t(18 * columns + 1)] = -infinity;
        numbers[std::size_t(33 * columns)] = std::numeric_limits<double>::max();
        numbers[std::size_t(34 * columns)] = std::numeric_limits<double>::denorm_min();
        numbers[std::size_t(49 * columns + 1)] = -1;
        compareWithDefinition(numbers, 50, columns, 2e-14);
    }
}

void TestClassificationScorer::readsClassesFirst()
{
    constexpr qint64 pixels = 75;
    constexpr qint64 classes = 6;
    const auto last = randomRows<float>(pixels, classes, 9);
    std::vector<float> first(last.size());
    for (qint64 pixel = 0; pixel < pixels; ++pixel)
        for (qint64 c = 0; c < classes; ++c)
            first[std::size_t(c * pixels + pixel)] = last[std::size_t(pixel * classes + c)];
    TaskControl control;
    const auto expected = scoreClassification(ProbabilityRows<float>::of(last.data(), pixels, classes),
                                              ScoreRange::ZeroToOne, control);
    const auto scored = scoreClassification(
        ProbabilityRows<float>::classesFirst(first.data(), classes, pixels), ScoreRange::ZeroToOne, control);
    QVERIFY(expected && scored);
    QCOMPARE(*scored, *expected);
}

void TestClassificationScorer::givesTheSameForAnyNumberOfThreads()
{
    const auto numbers = randomRows<float>(20000, 10, 5);
    const auto view = ProbabilityRows<float>::of(numbers.data(), 20000, 10);
    TaskControl control;
    setThreadCount(1);
    const auto alone = scoreClassification(view, ScoreRange::ZeroToOne, control);
    setThreadCount(5);
    const auto together = scoreClassification(view, ScoreRange::ZeroToOne, control);
    setThreadCount(0);
    QVERIFY(alone && together);
    QVERIFY(*alone == *together);
}

void TestClassificationScorer::givesEmptyColumnsForNoRows()
{
    TaskControl control;
    const auto scored =
        scoreClassification(ProbabilityRows<float>::of(nullptr, 0, 0), ScoreRange::ZeroToOne, control);
    QVERIFY(scored);
    QCOMPARE(scored->size(), 3);
    QVERIFY(scored->front().values.empty());
}

void TestClassificationScorer::refusesRowsWithoutColumns()
{
    TaskControl control;
    const auto scored =
        scoreClassification(ProbabilityRows<float>::of(nullptr, 4, 0), ScoreRange::ZeroToOne, control);
    QVERIFY(!scored);
    QCOMPARE(scored.error().kind, ErrorKind::Invalid);
}

void TestClassificationScorer::stopsWhenCancelled()
{
    const std::vector<float> numbers(20, 0.5F);
    TaskControl control;
    control.cancel();
    const auto scored = scoreClassification(ProbabilityRows<float>::of(numbers.data(), 10, 2),
                                            ScoreRange::ZeroToOne, control);
    QVERIFY(!scored);
    QCOMPARE(scored.error().kind, ErrorKind::Cancelled);
}

void TestClassificationScorer::refusesAnotherPrediction()
{
    const ClassificationScorer scorer;
    Scores row{};
    QVERIFY(!scorer.score(KeypointPrediction{}, row));
    QVERIFY(!scorer.score(ClassPrediction{}, row));
    QVERIFY(scorer.score(ClassPrediction{{0.5F, 0.5F}}, row));
    QCOMPARE(row, (Scores{1, 1, 1}));
}

QTEST_APPLESS_MAIN(TestClassificationScorer)
#include "tst_classification_scorer.moc"
