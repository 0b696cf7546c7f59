#include "model/numeric/random_generator.h"
#include "model/workflow/insight/score_view.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Atoll;

namespace {

SampleColumn column(std::vector<float> numbers)
{
    SampleColumn result;
    result.numbers = std::move(numbers);
    return result;
}

}  // namespace

class TestScoreView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPlainSums();
    void onlyShownSamplesCount();
    void numbersOutsideZeroToOneStretchTheBins();
    void anEmptyViewHasBinsOfZero();
    void equalNumbersAreOrderedByIndex();
    void theMedianOfAnEvenCountLiesBetween();
};

void TestScoreView::agreesWithPlainSums()
{
    RandomGenerator random(1);
    std::vector<float> numbers(1001);
    std::ranges::generate(numbers, [&] { return static_cast<float>(random.uniform()); });
    const ScoreView view = scoreView(column(numbers), SampleSet::all(1001), {.bins = 10, .examples = 5});
    QCOMPARE(view.count, 1001);
    QCOMPARE(view.unknown, 0);
    const double mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / 1001;
    QVERIFY(std::abs(view.mean - mean) < 1e-12);
    double squares = 0;
    for (const float number : numbers)
        squares += (number - mean) * (number - mean);
    QVERIFY(std::abs(view.standardDeviation - std::sqrt(squares / 1001)) < 1e-12);
    for (std::size_t bin = 0; bin < 10; ++bin) {
        const auto inBin = [&](float number) { return std::size_t(std::floor(double(number) * 10)) == bin; };
        QCOMPARE(view.bins[bin], SampleIndex(std::ranges::count_if(numbers, inBin)));
    }
    std::vector<SampleIndex> order(1001);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](SampleIndex i) { return numbers[std::size_t(i)]; });
    QCOMPARE(view.bottom, std::vector<SampleIndex>(order.begin(), order.begin() + 5));
    QCOMPARE(view.top, std::vector<SampleIndex>(order.rbegin(), order.rbegin() + 5));
    QCOMPARE(view.median, double(numbers[std::size_t(order[500])]));
    QCOMPARE(view.least, double(numbers[std::size_t(order.front())]));
    QCOMPARE(view.most, double(numbers[std::size_t(order.back())]));
}

void TestScoreView::onlyShownSamplesCount()
{
    const float infinity = std::numeric_limits<float>::infinity();
    const auto shown = SampleSet::fromIndices(8, std::array{1, 2, 3, 4, 7});
    const ScoreView view =
        scoreView(column({0.9F, 0.1F, NAN, infinity, 0.3F, 0.8F}), shown, {.bins = 4, .examples = 9});
    QCOMPARE(view.count, 2);
    QCOMPARE(view.unknown, 3);
    QCOMPARE(view.top, std::vector<SampleIndex>({4, 1}));
    QCOMPARE(view.bins, std::vector<SampleIndex>({1, 1, 0, 0}));
}

void TestScoreView::numbersOutsideZeroToOneStretchTheBins()
{
    const ScoreView view = scoreView(column({-2, 0, 2, 6}), SampleSet::all(4), {.bins = 4, .examples = 1});
    QCOMPARE(view.from, -2.0);
    QCOMPARE(view.to, 6.0);
    QCOMPARE(view.bins, std::vector<SampleIndex>({1, 1, 1, 1}));
    const ScoreView same = scoreView(column({5, 5}), SampleSet::all(2), {.bins = 2, .examples = 1});
    QCOMPARE(same.bins, std::vector<SampleIndex>({2, 0}));
    QVERIFY(same.to > same.from);
}

void TestScoreView::anEmptyViewHasBinsOfZero()
{
    const ScoreView view = scoreView(column({NAN}), SampleSet::all(1), {.bins = 3, .examples = 2});
    QCOMPARE(view.count, 0);
    QCOMPARE(view.bins, std::vector<SampleIndex>({0, 0, 0}));
    QVERIFY(view.top.empty() && view.bottom.empty());
}

void TestScoreView::equalNumbersAreOrderedByIndex()
{
    const ScoreView view =
        scoreView(column(std::vector<float>(50, 0.5F)), SampleSet::all(50), {.bins = 2, .examples = 3});
    QCOMPARE(view.top, std::vector<SampleIndex>({0, 1, 2}));
    QCOMPARE(view.bottom, std::vector<SampleIndex>({0, 1, 2}));
}

void TestScoreView::theMedianOfAnEvenCountLiesBetween()
{
    const ScoreView view = scoreView(column({4, 1, 2, 100}), SampleSet::all(4), {});
    QCOMPARE(view.median, 3.0);
}

QTEST_GUILESS_MAIN(TestScoreView)
#include "tst_score_view.moc"
