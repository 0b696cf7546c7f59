#include "model/core/parallel.h"
#include "model/numeric/random_generator.h"
#include "ui/scatterplot/point_raster.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Atoll;

namespace {

constexpr int width = 90;
constexpr int height = 150;
const MapTransform identity{0, 0, 1, 0, 0};

struct Scene
{
    std::vector<MapPosition> positions;
    std::vector<std::uint8_t> indices;
    SampleSet shown;
    SampleSet selected;
    SampleSet labelled;
};

/// Points near the middles of pixels, some outside the picture, so that rounding moves none to another pixel.
Scene randomScene(int count, std::uint64_t seed)
{
    RandomGenerator random(seed);
    Scene scene;
    scene.shown = SampleSet(count);
    scene.selected = SampleSet(count);
    scene.labelled = SampleSet(count);
    for (SampleIndex i = 0; i < count; ++i) {
        const double x = std::floor(130 * random.uniform()) - 20 + 0.3 + 0.4 * random.uniform();
        const double y = std::floor(190 * random.uniform()) - 20 + 0.3 + 0.4 * random.uniform();
        scene.positions.push_back({static_cast<float>(x), static_cast<float>(-y)});
        scene.indices.push_back(static_cast<std::uint8_t>(random.below(256)));
        if (random.below(3) > 0)
            scene.shown.insert(i);
        if (random.below(6) == 0)
            scene.selected.insert(i);
        if (random.below(8) == 0)
            scene.labelled.insert(i);
    }
    scene.positions.push_back({});
    return scene;
}

ColourTable greyTable()
{
    ColourTable table{};
    for (int i = 0; i < 256; ++i)
        table[static_cast<std::size_t>(i)] = qRgb(i, 255 - i, i / 2);
    return table;
}

PointRaster rasterOf(const Scene &scene)
{
    PointRaster raster;
    raster.setCloud(std::make_shared<const PointCloud>(scene.positions));
    raster.setColours(scene.indices, greyTable(), DrawOrder::HighestOnTop);
    raster.setShown(std::make_shared<const SampleSet>(scene.shown));
    raster.setSelected(scene.selected);
    raster.setLabelled(scene.labelled);
    return raster;
}

/// Every pixel asks every point whether it covers it. Colours are mixed in floating point.
class NaivePicture
{
public:
    NaivePicture(const Scene &scene, const PointStyle &style)
        : m_scene(scene)
        , m_style(style)
        , m_radius(style.diameter * style.ratio / 2)
    {
    }

    [[nodiscard]] std::array<double, 4> pixel(int x, int y) const
    {
        const int half = static_cast<int>(std::ceil(m_radius - 0.3));
        const int line = static_cast<int>(std::lround(m_style.ratio));
        const int haloLine = static_cast<int>(std::lround(1.5 * m_style.ratio));
        const auto square = [&](int reach) {
            return [reach](int dx, int dy) { return std::max(std::abs(dx), std::abs(dy)) <= reach; };
        };
        const auto disc = [](double radius) {
            return [radius](int dx, int dy) { return dx * dx + dy * dy <= radius * radius; };
        };
        if (const int top = topmost(x, y, true, square(half)); top >= 0)
            return opaque(colour(top));
        if (topmost(x, y, true, square(half + line)) >= 0)
            return opaque(m_style.outline);
        if (const int top = topmost(x, y, true, square(half + line + haloLine), true); top >= 0)
            return opaque(m_style.halo);
        const int inner = topmost(x, y, false, disc(m_radius - 0.3));
        const int outer = topmost(x, y, false, disc(m_radius + 0.3));
        const bool isHalo = topmost(x, y, false, disc(m_radius + 0.3 + 1.5 * m_style.ratio), true) >= 0;
        std::array<double, 4> result{};
        if (inner >= 0 && (layer(inner) == 3 || !isHalo))
            result = opaque(colour(inner));
        else if (isHalo)
            result = opaque(m_style.halo);
        const bool isSame = inner >= 0 && layer(inner) == layer(outer) && value(inner) == value(outer);
        if (outer < 0 || isSame || (isHalo && layer(outer) != 3))
            return result;
        const std::array<double, 4> rim = opaque(colour(outer));
        for (std::size_t c = 0; c < result.size(); ++c)
            result[c] = rim[c] * 118 / 255 + result[c] * (1 - 118.0 / 255);
        return result;
    }

private:
    [[nodiscard]] int layer(int sample) const
    {
        if (m_scene.selected.contains(sample))
            return 3;
        return m_scene.shown.contains(sample) ? 2 : 1;
    }
    [[nodiscard]] int value(int sample) const
    {
        return layer(sample) == 1 ? 0 : m_scene.indices[static_cast<std::size_t>(sample)];
    }
    [[nodiscard]] QRgb colour(int sample) const
    {
        return layer(sample) == 1 ? m_style.faint : greyTable()[static_cast<std::size_t>(value(sample))];
    }
    static std::array<double, 4> opaque(QRgb colour)
    {
        return {double(qRed(colour)), double(qGreen(colour)), double(qBlue(colour)), 255};
    }
    /// Highest layer, then highest index, of the points whose shape holds the pixel.
    template <typename Shape>
    [[nodiscard]] int topmost(int x, int y, bool isLabelled, Shape holds, bool isSelected = false) const
    {
        int best = -1;
        for (std::size_t i = 0; i < m_scene.indices.size(); ++i) {
            const auto sample = static_cast<SampleIndex>(i);
            if (m_scene.labelled.contains(sample) != isLabelled || (isSelected && layer(sample) != 3))
                continue;
            const int px = static_cast<int>(std::floor(m_scene.positions[i].x));
            const int py = static_cast<int>(std::floor(-m_scene.positions[i].y));
            if (holds(px - x, py - y) &&
                (best < 0 || std::pair(layer(sample), value(sample)) > std::pair(layer(best), value(best))))
                best = sample;
        }
        return best;
    }

    const Scene &m_scene;
    const PointStyle &m_style;
    double m_radius;
};

}  // namespace

class TestPointRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAsANaiveLoopWould_data();
    void drawsAsANaiveLoopWould();
    void drawsTheSameWithAnyNumberOfThreads();
    void doesNotDependOnTheOrderOfSamples();
    void drawsDenserCrowdsMoreSolid();
    void mixesClassesInACrowd();
    void marksTheBatchWithDiamonds();
    void stampsAreAsWideAsTheirRadius();
    void drawsNothingWithoutPoints();
    void drawsSmallerWhenThereAreMore();
};

void TestPointRaster::drawsAsANaiveLoopWould_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("diameter");
    QTest::addColumn<double>("ratio");
    QTest::newRow("a few large points") << 40 << 9.0 << 1.0;
    QTest::newRow("a crowd") << 600 << 5.0 << 1.0;
    QTest::newRow("the smallest points") << 500 << 1.0 << 1.0;
    QTest::newRow("small points") << 400 << 2.6 << 1.0;
    QTest::newRow("two device pixels for one") << 200 << 4.0 << 2.0;
    QTest::newRow("one and a half") << 200 << 4.0 << 1.5;
}

void TestPointRaster::drawsAsANaiveLoopWould()
{
    QFETCH(int, count);
    QFETCH(double, diameter);
    QFETCH(double, ratio);
    const Scene scene = randomScene(count, static_cast<std::uint64_t>(count));
    PointStyle style;
    style.diameter = diameter;
    style.ratio = ratio;
    const QImage picture = rasterOf(scene).draw(identity, QSize(width, height), style);
    const NaivePicture naive(scene, style);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const QRgb ours = reinterpret_cast<const QRgb *>(picture.constScanLine(y))[x];
            const std::array<double, 4> expected = naive.pixel(x, y);
            const std::array<int, 4> parts{qRed(ours), qGreen(ours), qBlue(ours), qAlpha(ours)};
            for (std::size_t c = 0; c < parts.size(); ++c)
                QVERIFY2(std::abs(parts[c] - expected[c]) <= 2,
                         qPrintable(QStringLiteral("pixel %1, %2: %3, not %4")
                                        .arg(x)
                                        .arg(y)
                                        .arg(parts[c])
                                        .arg(expected[c])));
        }
    }
}

void TestPointRaster::drawsTheSameWithAnyNumberOfThreads()
{
    const Scene scene = randomScene(20'000, 5);
    PointStyle style;
    style.showsDensity = true;
    const MapTransform transform{10, -20, 4.5, 200, 300};
    std::vector<QImage> pictures;
    for (const int threads : {1, 2, 5}) {
        setThreadCount(threads);
        PointRaster raster = rasterOf(scene);
        raster.setBatch({3, 1, 4});
        pictures.push_back(raster.draw(transform, QSize(400, 600), style));
    }
    setThreadCount(0);
    QCOMPARE(pictures[1], pictures[0]);
    QCOMPARE(pictures[2], pictures[0]);
}

void TestPointRaster::doesNotDependOnTheOrderOfSamples()
{
    Scene scene = randomScene(3000, 6);
    scene.positions.pop_back();
    scene.shown = SampleSet::all(3000);
    scene.selected = SampleSet(3000);
    scene.labelled = SampleSet(3000);
    PointStyle style;
    style.showsDensity = true;
    const QImage forward = rasterOf(scene).draw(identity, QSize(width, height), style);
    std::ranges::reverse(scene.positions);
    std::ranges::reverse(scene.indices);
    QCOMPARE(rasterOf(scene).draw(identity, QSize(width, height), style), forward);
}

void TestPointRaster::drawsDenserCrowdsMoreSolid()
{
    Scene scene;
    for (int i = 0; i < 30; ++i)
        scene.positions.push_back({10.5F, -10.5F});
    scene.positions.push_back({40.5F, -10.5F});
    scene.indices.assign(31, 200);
    scene.shown = SampleSet::all(31);
    PointStyle style;
    style.showsDensity = true;
    const QImage picture = rasterOf(scene).draw(identity, QSize(width, height), style);
    const int crowd = qAlpha(picture.pixel(10, 10));
    const int alone = qAlpha(picture.pixel(40, 10));
    QCOMPARE(crowd, 255);
    QVERIFY(alone > 100 && alone < 200);
    style.showsDensity = false;
    QCOMPARE(qAlpha(rasterOf(scene).draw(identity, QSize(width, height), style).pixel(40, 10)), 255);
}

void TestPointRaster::mixesClassesInACrowd()
{
    Scene scene;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x)
            for (int k = 0; k < 8; ++k) {
                scene.positions.push_back({static_cast<float>(x) + 0.5F, -static_cast<float>(y) - 0.5F});
                scene.indices.push_back(k % 2 == 0 ? 1 : 9);
            }
    scene.shown = SampleSet::all(static_cast<SampleIndex>(scene.indices.size()));
    PointStyle style;
    style.diameter = 1;
    PointRaster raster = rasterOf(scene);
    const auto shareOf = [&](DrawOrder order, QRgb colour) {
        raster.setColours(scene.indices, greyTable(), order);
        const QImage picture = raster.draw(identity, QSize(40, 40), style);
        int count = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                count += picture.pixel(x, y) == colour ? 1 : 0;
        return count / 1600.0;
    };
    QCOMPARE(shareOf(DrawOrder::HighestOnTop, greyTable()[9]), 1.0);
    const double share = shareOf(DrawOrder::Mixed, greyTable()[1]);
    QVERIFY2(share > 0.35 && share < 0.65, qPrintable(QString::number(share)));
}

void TestPointRaster::marksTheBatchWithDiamonds()
{
    Scene scene;
    scene.positions = {{20.5F, -20.5F}, {60.5F, -20.5F}, {40.5F, -60.5F}, {}};
    scene.indices = {100, 100, 100, 100};
    scene.shown = SampleSet::all(4);
    PointRaster raster = rasterOf(scene);
    raster.setBatch({1, 0, 3, 99});
    PointStyle style;
    const QImage picture = raster.draw(identity, QSize(width, height), style);
    const auto batchPixels = [&](int cx, int cy) {
        int count = 0;
        for (int y = cy - 15; y <= cy + 15; ++y)
            for (int x = cx - 15; x <= cx + 15; ++x)
                count += picture.pixel(x, y) == style.batch ? 1 : 0;
        return count;
    };
    QVERIFY(batchPixels(20, 20) > 20);
    QVERIFY(batchPixels(60, 20) > batchPixels(20, 20) + 10);
    QCOMPARE(batchPixels(40, 60), 0);
    QCOMPARE(picture.pixel(20, 20), greyTable()[100]);
}

void TestPointRaster::stampsAreAsWideAsTheirRadius()
{
    for (const double radius : {0.2, 1.0, 1.5, 3.7, 9.0}) {
        const Stamp stamp = Stamp::disc(radius);
        for (int dy = -12; dy <= 12; ++dy)
            for (int dx = -12; dx <= 12; ++dx)
                QCOMPARE(stamp.contains(dx, dy), dx * dx + dy * dy <= radius * radius);
    }
    QCOMPARE(Stamp::square(2).reach(), 2);
    QVERIFY(Stamp::square(2).contains(2, -2) && !Stamp::square(2).contains(3, 0));
}

void TestPointRaster::drawsNothingWithoutPoints()
{
    PointRaster raster;
    const QImage picture = raster.draw(identity, QSize(20, 10), PointStyle());
    QCOMPARE(picture.size(), QSize(20, 10));
    QCOMPARE(picture.pixel(5, 5), 0U);
    QVERIFY(raster.draw(identity, QSize(0, 10), PointStyle()).isNull());
    Scene scene;
    scene.positions = {{500, 500}};
    scene.indices = {3};
    scene.shown = SampleSet::all(1);
    QCOMPARE(rasterOf(scene).draw(identity, QSize(20, 10), PointStyle()), picture);
}

void TestPointRaster::drawsSmallerWhenThereAreMore()
{
    QVERIFY(pointDiameter(0) == pointDiameter(500));
    QVERIFY(pointDiameter(1'000) > pointDiameter(20'000));
    QVERIFY(pointDiameter(20'000) > pointDiameter(200'000));
    QVERIFY(pointDiameter(1e6) >= 2 && pointDiameter(1e6) == pointDiameter(1e9));
}

QTEST_APPLESS_MAIN(TestPointRaster)
#include "tst_point_raster.moc"
