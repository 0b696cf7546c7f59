#include "model/numeric/random_generator.h"
#include "ui/scatterplot/colour_scale.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Atoll;

class TestColourScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachValueItsColour_data();
    void givesEachValueItsColour();
    void givesNothingToWhatIsMissing();
    void staysEmptyWithoutValues();
    void givesEqualSharesByQuantile();
    void keepsTheOrderOfValues_data();
    void keepsTheOrderOfValues();
    void givesManyEqualValuesTheirMiddleRank();
    void countsTheShownInEqualBins();
    void tellsTheQuantiles();
    void numbersClasses();
};

namespace {

constexpr float noValue = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

std::vector<float> skewedValues(int count)
{
    RandomGenerator random(11);
    std::vector<float> values(static_cast<std::size_t>(count));
    std::ranges::generate(values, [&] { return static_cast<float>(std::exp(2 * random.normal()) - 1); });
    return values;
}

}  // namespace

void TestColourScale::givesEachValueItsColour_data()
{
    QTest::addColumn<std::vector<float>>("values");
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("index");
    using Values = std::vector<float>;
    QTest::newRow("the least is 1") << Values{2, 4} << ScaleKind::Linear << 2.0F << 1;
    QTest::newRow("the most is 255") << Values{2, 4} << ScaleKind::Linear << 4.0F << 255;
    QTest::newRow("the middle is 128") << Values{2, 4} << ScaleKind::Linear << 3.0F << 128;
    QTest::newRow("below the least is 1") << Values{2, 4} << ScaleKind::Linear << -9.0F << 1;
    QTest::newRow("above the most is 255") << Values{2, 4} << ScaleKind::Linear << 9.0F << 255;
    QTest::newRow("one value is the middle") << Values{2, 2} << ScaleKind::Linear << 2.0F << 128;
    QTest::newRow("the widest span does not overflow")
        << Values{-3e38F, 3e38F} << ScaleKind::Linear << 0.0F << 128;
    QTest::newRow("symmetric has 0 in the middle") << Values{-1, 4} << ScaleKind::Symmetric << 0.0F << 128;
    QTest::newRow("symmetric goes as far down as up") << Values{-1, 4} << ScaleKind::Symmetric << -4.0F << 1;
    QTest::newRow("the least quantile is 1") << Values{1, 2, 1000} << ScaleKind::Quantile << 0.0F << 1;
    QTest::newRow("the most quantile is 255") << Values{1, 2, 1000} << ScaleKind::Quantile << 1001.0F << 255;
    QTest::newRow("the median is the middle") << Values{1, 2, 1000} << ScaleKind::Quantile << 2.0F << 128;
}

void TestColourScale::givesEachValueItsColour()
{
    QFETCH(std::vector<float>, values);
    QFETCH(ScaleKind, kind);
    QFETCH(float, value);
    QFETCH(int, index);
    const ColourScale scale = ColourScale::fitted(values, kind);
    QVERIFY(!scale.isEmpty());
    QCOMPARE(int(scale.index(value)), index);
}

void TestColourScale::givesNothingToWhatIsMissing()
{
    for (const ScaleKind kind : {ScaleKind::Linear, ScaleKind::Quantile, ScaleKind::Symmetric}) {
        const std::vector<float> values{noValue, 3, infinity, 5, -infinity};
        const ColourScale scale = ColourScale::fitted(values, kind);
        QCOMPARE(scale.most(), 5.0F);
        const std::vector<std::uint8_t> indices = scale.indices(values);
        QCOMPARE(indices.size(), values.size());
        QVERIFY(indices[0] == 0 && indices[2] == 0 && indices[4] == 0);
        QVERIFY(indices[1] > 0 && indices[3] > indices[1]);
    }
}

void TestColourScale::staysEmptyWithoutValues()
{
    for (const ScaleKind kind : {ScaleKind::Linear, ScaleKind::Quantile, ScaleKind::Symmetric}) {
        const ColourScale scale = ColourScale::fitted(std::vector<float>{noValue, noValue}, kind);
        QVERIFY(scale.isEmpty());
        QCOMPARE(int(scale.index(1)), 0);
        QCOMPARE(ColourScale::fitted({}, kind).indices({}).size(), std::size_t(0));
    }
}

void TestColourScale::givesEqualSharesByQuantile()
{
    const std::vector<float> values = skewedValues(51'000);
    const ColourScale scale = ColourScale::fitted(values, ScaleKind::Quantile);
    std::vector<int> counts(256, 0);
    for (const std::uint8_t index : scale.indices(values))
        ++counts[index];
    QCOMPARE(counts[0], 0);
    // 200 values for each of 255 colours; a threshold itself may fall on either side.
    for (std::size_t i = 1; i < counts.size(); ++i)
        QVERIFY2(std::abs(counts[i] - 200) <= 2, qPrintable(QString::number(counts[i])));
}

void TestColourScale::keepsTheOrderOfValues_data()
{
    QTest::addColumn<ScaleKind>("kind");
    QTest::newRow("linear") << ScaleKind::Linear;
    QTest::newRow("quantile") << ScaleKind::Quantile;
    QTest::newRow("symmetric") << ScaleKind::Symmetric;
}

void TestColourScale::keepsTheOrderOfValues()
{
    QFETCH(ScaleKind, kind);
    std::vector<float> values = skewedValues(5'000);
    for (std::size_t i = 0; i < 500; ++i)
        values[i] = i % 2 == 0 ? -0.0F : 0.5F;
    const ColourScale scale = ColourScale::fitted(values, kind);
    std::ranges::sort(values);
    const std::vector<std::uint8_t> indices = scale.indices(values);
    QVERIFY(std::ranges::is_sorted(indices));
    QCOMPARE(int(scale.index(0.0F)), int(scale.index(-0.0F)));
    QCOMPARE(scale.least(), kind == ScaleKind::Symmetric ? -values.back() : values.front());
    QCOMPARE(scale.most(), values.back());
}

void TestColourScale::givesManyEqualValuesTheirMiddleRank()
{
    std::vector<float> values(1000, 0.0F);
    std::fill(values.begin(), values.begin() + 100, 1.0F);
    const ColourScale scale = ColourScale::fitted(values, ScaleKind::Quantile);
    QVERIFY(std::abs(scale.index(0.0F) - 0.45 * 255) <= 2);
    QVERIFY(std::abs(scale.index(1.0F) - 0.95 * 255) <= 2);
}

void TestColourScale::countsTheShownInEqualBins()
{
    const std::vector<float> values{0, 1, 2, 3, 4, noValue, 10, 9.99F};
    const ColourScale scale = ColourScale::fitted(values, ScaleKind::Linear);
    const ScaleLegend all = scaleLegend(scale, values, nullptr, 5);
    QCOMPARE(all.bins, (std::vector<SampleIndex>{2, 2, 1, 0, 2}));
    QCOMPARE(all.missing, 1);
    QCOMPARE(all.least, 0.0F);
    QCOMPARE(all.most, 10.0F);
    const SampleSet shown = SampleSet::fromIndices(8, std::vector<SampleIndex>{0, 4, 7});
    const ScaleLegend some = scaleLegend(scale, values, &shown, 5);
    QCOMPARE(some.bins, (std::vector<SampleIndex>{1, 0, 1, 0, 1}));
    QCOMPARE(some.missing, 0);
}

void TestColourScale::tellsTheQuantiles()
{
    std::vector<float> values(101);
    std::iota(values.rbegin(), values.rend(), 0.0F);
    values.push_back(noValue);
    const ColourScale scale = ColourScale::fitted(values, ScaleKind::Quantile);
    QCOMPARE(scaleLegend(scale, values, nullptr, 4).quantiles, (std::vector<float>{0, 25, 50, 75, 100}));
    const std::vector<float> none{noValue};
    QVERIFY(scaleLegend(ColourScale::fitted(none, ScaleKind::Linear), none, nullptr, 4).quantiles.empty());
}

void TestColourScale::numbersClasses()
{
    const std::vector<int> classes{-1, 0, 1, 254, 255, 256};
    QCOMPARE(classIndices(classes), (std::vector<std::uint8_t>{0, 1, 2, 255, 1, 2}));
}

QTEST_APPLESS_MAIN(TestColourScale)
#include "tst_colour_scale.moc"
