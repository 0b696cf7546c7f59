#include "tests/ui/scatterplot/drawn_points.h"
#include "ui/scatterplot/lasso.h"

#include <QTest>

#include <cmath>

using namespace Atoll;

class TestLasso : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsWhatLiesInside_data();
    void selectsWhatLiesInside();
    void countsEachBorderOnce();
    void selectsNothingWithoutAnArea_data();
    void selectsNothingWithoutAnArea();
    void selectsARectangle();
    void selectsAlongABrushStroke();
    void selectsOnlyAmongTheShown();
    void dropsCornersThatAreClose();
    void combinesRegionAndSelection_data();
    void combinesRegionAndSelection();
};

namespace {

/// Even-odd by looking at every edge, as textbooks have it.
bool isInside(std::span<const QPointF> corners, double x, double y)
{
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const QPointF &a = corners[i];
        const QPointF &b = corners[j];
        if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

std::vector<QPointF> star(int corners, RandomGenerator &random)
{
    std::vector<QPointF> path;
    const double x = 10 * random.uniform();
    const double y = 6 * random.uniform();
    for (int i = 0; i < corners; ++i) {
        const double angle = 6.2831853 * (corners < 30 ? 1 : 3) * i / corners;
        const double radius = 0.3 + 3 * random.uniform();
        path.emplace_back(x + radius * std::cos(angle), y + radius * std::sin(angle));
    }
    return path;
}

}  // namespace

void TestLasso::selectsWhatLiesInside_data()
{
    QTest::addColumn<int>("corners");
    QTest::newRow("a triangle") << 3;
    QTest::newRow("a quadrangle that crosses itself") << 4;
    QTest::newRow("a star that winds three times") << 30;
    QTest::newRow("a lasso of 500 corners") << 500;
    QTest::newRow("more corners than slabs") << 3000;
}

void TestLasso::selectsWhatLiesInside()
{
    QFETCH(int, corners);
    const std::vector<MapPosition> points = heapsOfPoints(3000, 8, 11);
    const PointCloud cloud(points);
    RandomGenerator random(static_cast<std::uint64_t>(corners));
    SampleIndex most = 0;
    for (int round = 0; round < 6; ++round) {
        const std::vector<QPointF> path = star(corners, random);
        SampleSet expected(3000);
        for (std::size_t i = 0; i < points.size(); ++i)
            if (isInside(path, double(points[i].x), double(points[i].y)))
                expected.insert(static_cast<SampleIndex>(i));
        most = std::max(most, expected.count());
        QVERIFY(samplesInPolygon(cloud, path, nullptr) == expected);
    }
    QVERIFY(most > 20);
}

void TestLasso::countsEachBorderOnce()
{
    // Two squares side by side: a point on their border belongs to exactly one.
    const std::vector<QPointF> left{{0, 0}, {2, 0}, {2, 2}, {0, 2}};
    const std::vector<QPointF> right{{2, 0}, {4, 0}, {4, 2}, {2, 2}};
    const PolygonRegion a(left);
    const PolygonRegion b(right);
    for (const double y : {0.0, 0.5, 1.0, 1.75})
        for (const double x : {0.0, 0.5, 2.0, 3.0, 3.5})
            QCOMPARE(int(a.contains(x, y)) + int(b.contains(x, y)), 1);
}

void TestLasso::selectsNothingWithoutAnArea_data()
{
    QTest::addColumn<std::vector<QPointF>>("path");
    QTest::newRow("no corner") << std::vector<QPointF>{};
    QTest::newRow("one corner") << std::vector<QPointF>{{3, 3}};
    QTest::newRow("a stroke there and back") << std::vector<QPointF>{{0, 0}, {10, 6}};
    QTest::newRow("three times the same") << std::vector<QPointF>(3, QPointF(5, 3));
    QTest::newRow("a level line") << std::vector<QPointF>{{0, 3}, {5, 3}, {10, 3}};
    QTest::newRow("far from all") << std::vector<QPointF>{{1000, 1000}, {1001, 1000}, {1000, 1001}};
}

void TestLasso::selectsNothingWithoutAnArea()
{
    QFETCH(std::vector<QPointF>, path);
    const PointCloud cloud(heapsOfPoints(500, 8));
    const SampleSet selected = samplesInPolygon(cloud, path, nullptr);
    QCOMPARE(selected.size(), 500);
    QVERIFY(selected.isEmpty());
    QVERIFY(samplesInPolygon(PointCloud(), path, nullptr).isEmpty());
}

void TestLasso::selectsARectangle()
{
    const std::vector<MapPosition> points{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {}, {1, 3}};
    const SampleSet selected = samplesInRectangle(PointCloud(points), QRectF(1, 1, 1, 2), nullptr);
    QCOMPARE(selected.indices(), (std::vector<SampleIndex>{1, 2, 5}));
}

void TestLasso::selectsAlongABrushStroke()
{
    const std::vector<MapPosition> points = heapsOfPoints(500, 9);
    const PointCloud cloud(points);
    const std::vector<QPointF> path{{1, 1}, {4, 2}, {4, 2}, {6, 5}};
    SampleSet expected(500);
    for (std::size_t i = 0; i < points.size(); ++i) {
        double least = 1e9;
        // Fine steps along the stroke; nearly as good as the exact distance.
        for (std::size_t k = 1; k < path.size(); ++k)
            for (int step = 0; step <= 400; ++step) {
                const QPointF away = path[k - 1] + (path[k] - path[k - 1]) * (step / 400.0) -
                                     QPointF(double(points[i].x), double(points[i].y));
                least = std::min(least, std::hypot(away.x(), away.y()));
            }
        if (least <= 0.9)
            expected.insert(static_cast<SampleIndex>(i));
        if (std::abs(least - 0.9) < 1e-3)
            expected.remove(static_cast<SampleIndex>(i));
    }
    const SampleSet selected = samplesAlongPath(cloud, path, 0.9, nullptr);
    QVERIFY(expected.count() > 10);
    QVERIFY(expected.without(selected).isEmpty());
    QVERIFY(selected.without(expected).count() <= 1);
    QCOMPARE(samplesAlongPath(cloud, std::vector<QPointF>{}, 1, nullptr).count(), 0);
    const MapPosition first = points[3];
    const std::vector<QPointF> touch{{double(first.x), double(first.y)}};
    QVERIFY(samplesAlongPath(cloud, touch, 0.001, nullptr).contains(3));
}

void TestLasso::selectsOnlyAmongTheShown()
{
    const std::vector<MapPosition> points{{1, 1}, {2, 1}, {1, 2}, {9, 9}};
    const PointCloud cloud(points);
    const SampleSet shown = SampleSet::fromIndices(4, std::vector<SampleIndex>{1, 3});
    const std::vector<SampleIndex> expected{1};
    const std::vector<QPointF> box{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
    QCOMPARE(samplesInPolygon(cloud, box, &shown).indices(), expected);
    QCOMPARE(samplesInRectangle(cloud, QRectF(0, 0, 4, 4), &shown).indices(), expected);
    QCOMPARE(samplesAlongPath(cloud, box, 3, &shown).indices(), expected);
}

void TestLasso::dropsCornersThatAreClose()
{
    const std::vector<QPointF> path{{0, 0}, {1, 0}, {1.9, 0}, {2, 0}, {3, 0}, {4, 0}, {4.5, 0}};
    QCOMPARE(simplifiedPath(path, 2), (std::vector<QPointF>{{0, 0}, {2, 0}, {4, 0}, {4.5, 0}}));
    QCOMPARE(simplifiedPath(std::vector<QPointF>{{1, 1}, {1, 1}}, 2), (std::vector<QPointF>{{1, 1}}));
    QVERIFY(simplifiedPath({}, 2).empty());
}

void TestLasso::combinesRegionAndSelection_data()
{
    QTest::addColumn<SelectionMode>("mode");
    QTest::addColumn<std::vector<SampleIndex>>("result");
    QTest::newRow("replace") << SelectionMode::Replace << std::vector<SampleIndex>{2, 3};
    QTest::newRow("add") << SelectionMode::Add << std::vector<SampleIndex>{1, 2, 3};
    QTest::newRow("subtract") << SelectionMode::Subtract << std::vector<SampleIndex>{1};
    QTest::newRow("intersect") << SelectionMode::Intersect << std::vector<SampleIndex>{2};
}

void TestLasso::combinesRegionAndSelection()
{
    QFETCH(SelectionMode, mode);
    QFETCH(std::vector<SampleIndex>, result);
    const SampleSet selection = SampleSet::fromIndices(5, std::vector<SampleIndex>{1, 2});
    const SampleSet region = SampleSet::fromIndices(5, std::vector<SampleIndex>{2, 3});
    QCOMPARE(combined(selection, region, mode).indices(), result);
}

QTEST_APPLESS_MAIN(TestLasso)
#include "tst_lasso.moc"
