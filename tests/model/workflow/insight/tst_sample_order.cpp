#include "model/numeric/random_generator.h"
#include "model/workflow/insight/sample_order.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr SampleIndex count = 5000;
constexpr float infinity = std::numeric_limits<float>::infinity();

SampleColumn numbers(const QString &kind)
{
    RandomGenerator random(7);
    SampleColumn column;
    for (SampleIndex i = 0; i < count; ++i) {
        float value = 0;
        if (kind == u"normal")
            value = static_cast<float>(random.normal());
        else if (kind == u"few")
            value = static_cast<float>(random.below(4)) - 1.5F;
        else if (kind == u"holes")
            value = random.below(3) == 0 ? NAN : static_cast<float>(random.normal() * 1e30);
        else if (kind == u"ends")
            value = std::array{infinity, -infinity, 0.0F, -0.0F, NAN, -1e-42F}[random.below(6)];
        column.numbers.push_back(value);
    }
    return column;
}

/// The plain way.
std::vector<SampleIndex> stableSorted(const SampleSet &shown, const std::vector<double> &values,
                                      bool descending)
{
    std::vector<SampleIndex> order = shown.indices();
    const auto known = std::ranges::stable_partition(order, [&](SampleIndex i) {
                           return !std::isnan(values[static_cast<std::size_t>(i)]);
                       }).begin();
    std::stable_sort(order.begin(), known, [&](SampleIndex a, SampleIndex b) {
        const double left = values[static_cast<std::size_t>(a)];
        const double right = values[static_cast<std::size_t>(b)];
        return descending ? left > right : left < right;
    });
    return order;
}

SampleSet some()
{
    return SampleSet::where(count, [](SampleIndex i) { return i % 7 != 3; });
}

}  // namespace

class TestSampleOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSortedAsByAStableSort_data();
    void numbersAreSortedAsByAStableSort();
    void classesAndRanksAreSortedToo();
    void withoutAColumnItIsTheDataSetsOrder();
    void ranksDecideWhereThereAreAny();
    void samplesBeyondTheColumnComeLast();
    void aCancelGivesTheDataSetsOrder();
    void keysSurviveAsText();
};

void TestSampleOrder::numbersAreSortedAsByAStableSort_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("descending");
    for (const bool descending : {false, true}) {
        const char *way = descending ? "descending" : "ascending";
        QTest::addRow("normal numbers %s", way) << u"normal"_s << descending;
        QTest::addRow("few different ones %s", way) << u"few"_s << descending;
        QTest::addRow("with unknown ones %s", way) << u"holes"_s << descending;
        QTest::addRow("infinite and zero %s", way) << u"ends"_s << descending;
        QTest::addRow("all equal %s", way) << u"zero"_s << descending;
    }
}

void TestSampleOrder::numbersAreSortedAsByAStableSort()
{
    QFETCH(QString, kind);
    QFETCH(bool, descending);
    const SampleColumn column = numbers(kind);
    const std::vector<double> values(column.numbers.begin(), column.numbers.end());
    QCOMPARE(sortedSamples(some(), &column, descending, TaskControl()),
             stableSorted(some(), values, descending));
}

void TestSampleOrder::classesAndRanksAreSortedToo()
{
    RandomGenerator random(3);
    SampleColumn column;
    column.info.kind = ColumnKind::Class;
    std::vector<double> values;
    for (SampleIndex i = 0; i < count; ++i) {
        column.classes.push_back(static_cast<std::int32_t>(random.below(900)) - 1);
        values.push_back(column.classes.back() < 0 ? NAN : double(column.classes.back()));
    }
    for (const bool descending : {false, true})
        QCOMPARE(sortedSamples(some(), &column, descending, TaskControl()),
                 stableSorted(some(), values, descending));
}

void TestSampleOrder::withoutAColumnItIsTheDataSetsOrder()
{
    std::vector<SampleIndex> order = some().indices();
    QCOMPARE(sortedSamples(some(), nullptr, false, TaskControl()), order);
    std::ranges::reverse(order);
    QCOMPARE(sortedSamples(some(), nullptr, true, TaskControl()), order);
}

void TestSampleOrder::ranksDecideWhereThereAreAny()
{
    SampleColumn column;
    column.numbers = {1, 1, 1, 1};
    column.ranks = {2, -1, 0, 1};
    const auto all = SampleSet::all(4);
    QCOMPARE(sortedSamples(all, &column, false, TaskControl()), std::vector<SampleIndex>({2, 3, 0, 1}));
    QCOMPARE(sortedSamples(all, &column, true, TaskControl()), std::vector<SampleIndex>({0, 3, 2, 1}));
}

void TestSampleOrder::samplesBeyondTheColumnComeLast()
{
    SampleColumn column;
    column.numbers = {2, 1};
    QCOMPARE(sortedSamples(SampleSet::all(4), &column, false, TaskControl()),
             std::vector<SampleIndex>({1, 0, 2, 3}));
    QCOMPARE(sortedSamples(SampleSet(4), &column, false, TaskControl()), std::vector<SampleIndex>());
}

void TestSampleOrder::aCancelGivesTheDataSetsOrder()
{
    TaskControl control;
    control.cancel();
    const SampleColumn column = numbers(u"normal"_s);
    QCOMPARE(sortedSamples(some(), &column, false, control), some().indices());
}

void TestSampleOrder::keysSurviveAsText()
{
    for (const bool descending : {false, true}) {
        const SortKey key{{ColumnSource::Score, u"a"_s, u"b"_s}, descending};
        QCOMPARE(SortKey::fromText(key.toText()), key);
    }
    QCOMPARE(SortKey::fromText(u"-nonsense"_s).column, ColumnKey());
}

QTEST_GUILESS_MAIN(TestSampleOrder)
#include "tst_sample_order.moc"
