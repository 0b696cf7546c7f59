#include "tests/ui/scatterplot/drawn_points.h"
#include "ui/scatterplot/point_cloud.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Atoll;

class TestPointCloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEachPointOnce_data();
    void holdsEachPointOnce();
    void givesRunsWithAllOfARectangle();
    void findsTheNearestPoint_data();
    void findsTheNearestPoint();
    void findsTheLowerOfTwoEquallyNear();
    void looksOnlyAtWhatItMay();
    void findsTheNearestInADirection();
    void turnsPixelsIntoPositionsAndBack();
};

void TestPointCloud::holdsEachPointOnce_data()
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float infinity = std::numeric_limits<float>::infinity();
    using Points = std::vector<MapPosition>;
    QTest::addColumn<Points>("points");
    QTest::newRow("none") << Points{};
    QTest::newRow("none on the map") << Points{{nan, 1}, {1, nan}, {infinity, 0}, {0, -infinity}};
    QTest::newRow("one") << Points{{3, 4}};
    QTest::newRow("all at one place") << Points(50, MapPosition{3, 4});
    QTest::newRow("all on a level line") << Points{{1, 2}, {5, 2}, {3, 2}, {9, 2}, {-4, 2}, {0, 2}};
    QTest::newRow("all on an upright line") << Points{{1, 2}, {1, 7}, {1, -3}, {1, 9}, {1, 4}};
    QTest::newRow("the widest span") << Points{{-3e38F, -3e38F}, {3e38F, 3e38F}, {0, 0}, {1, 1}};
    QTest::newRow("some are missing") << heapsOfPoints(3000, 1, 7);
}

void TestPointCloud::holdsEachPointOnce()
{
    QFETCH(std::vector<MapPosition>, points);
    const PointCloud cloud(points);
    QCOMPARE(cloud.sampleCount(), SampleIndex(points.size()));
    qsizetype onMap = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto sample = static_cast<SampleIndex>(i);
        const bool isFinite = std::isfinite(points[i].x) && std::isfinite(points[i].y);
        QCOMPARE(cloud.isOnMap(sample), isFinite);
        if (!isFinite)
            continue;
        ++onMap;
        QVERIFY(cloud.position(sample) == points[i]);
        QCOMPARE(cloud.samples()[static_cast<std::size_t>(cloud.slot(sample))], sample);
        QVERIFY(cloud.bounds().left() <= double(points[i].x) &&
                double(points[i].x) <= cloud.bounds().right());
        QVERIFY(cloud.bounds().top() <= double(points[i].y) &&
                double(points[i].y) <= cloud.bounds().bottom());
    }
    QCOMPARE(cloud.pointCount(), onMap);
    QVERIFY(!cloud.isOnMap(-1) && !cloud.isOnMap(cloud.sampleCount()));
}

void TestPointCloud::givesRunsWithAllOfARectangle()
{
    const PointCloud cloud(heapsOfPoints(5000, 2));
    RandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        const QRectF box(12 * random.uniform() - 1, 8 * random.uniform() - 1, 5 * random.uniform(),
                         3 * random.uniform());
        std::vector<bool> isGiven(5000, false);
        std::size_t last = 0;
        std::size_t outside = 0;
        cloud.forRuns(box, [&](std::size_t begin, std::size_t end) {
            QVERIFY(begin >= last && end > begin);
            last = end;
            for (std::size_t i = begin; i < end; ++i) {
                isGiven[i] = true;
                outside += box.contains(double(cloud.xs()[i]), double(cloud.ys()[i])) ? 0 : 1;
            }
        });
        std::size_t inside = 0;
        for (std::size_t i = 0; i < isGiven.size(); ++i) {
            if (!box.contains(double(cloud.xs()[i]), double(cloud.ys()[i])))
                continue;
            ++inside;
            QVERIFY(isGiven[i]);
        }
        QVERIFY(outside < inside + 500);
    }
    cloud.forRuns(QRectF(1000, 1000, 5, 5), [](std::size_t, std::size_t) { QFAIL("Nothing is there."); });
}

void TestPointCloud::findsTheNearestPoint_data()
{
    QTest::addColumn<double>("span");
    QTest::newRow("from far") << 60.0;
    QTest::newRow("all in view") << 10.0;
    QTest::newRow("near") << 0.2;
}

void TestPointCloud::findsTheNearestPoint()
{
    QFETCH(double, span);
    const std::vector<MapPosition> points = heapsOfPoints(4000, 4, 9);
    const PointCloud cloud(points);
    RandomGenerator random(5);
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        const MapPosition at = points[random.below(points.size())];
        if (!std::isfinite(at.x))
            continue;
        const MapTransform transform =
            MapTransform::of({double(at.x), double(at.y), span}, QSizeF(1200, 800));
        const QPointF pixel(600 + 40 * random.normal(), 400 + 40 * random.normal());
        SampleIndex expected = -1;
        double least = 12.0 * 12.0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF away = transform.toPixel(double(points[i].x), double(points[i].y)) - pixel;
            if (QPointF::dotProduct(away, away) < least) {
                least = QPointF::dotProduct(away, away);
                expected = static_cast<SampleIndex>(i);
            }
        }
        found += expected >= 0 ? 1 : 0;
        QCOMPARE(cloud.nearest(transform, pixel, 12, nullptr), expected);
    }
    QVERIFY(found > 10);
}

void TestPointCloud::findsTheLowerOfTwoEquallyNear()
{
    const std::vector<MapPosition> points{{1, 0}, {-1, 0}, {0, 1}, {1, 0}};
    const PointCloud cloud(points);
    const MapTransform transform = MapTransform::of({0, 0, 100}, QSizeF(100, 100));
    QCOMPARE(cloud.nearest(transform, QPointF(50, 50), 1, nullptr), 0);
    QCOMPARE(cloud.nearest(transform, QPointF(49.5, 50), 1, nullptr), 1);
    QCOMPARE(cloud.nearest(transform, QPointF(50, 50), 0.9, nullptr), -1);
}

void TestPointCloud::looksOnlyAtWhatItMay()
{
    const std::vector<MapPosition> points{{0, 0}, {1, 0}, {5, 0}};
    const PointCloud cloud(points);
    const MapTransform transform = MapTransform::of({0, 0, 100}, QSizeF(100, 100));
    const SampleSet some = SampleSet::fromIndices(3, std::vector<SampleIndex>{1, 2});
    QCOMPARE(cloud.nearest(transform, QPointF(50, 50), 12, &some), 1);
    QCOMPARE(cloud.nearestTowards(0, QPointF(1, 0), &some), 1);
    const SampleSet last = SampleSet::fromIndices(3, std::vector<SampleIndex>{2});
    QCOMPARE(cloud.nearestTowards(0, QPointF(1, 0), &last), 2);
}

void TestPointCloud::findsTheNearestInADirection()
{
    // y goes up on the map and down on the screen.
    const std::vector<MapPosition> points{{0, 0}, {3, 1}, {2, -9}, {-1, 0.5F}, {0, 4}, {0, 0}};
    const PointCloud cloud(points);
    QCOMPARE(cloud.nearestTowards(0, QPointF(1, 0), nullptr), 1);
    QCOMPARE(cloud.nearestTowards(0, QPointF(-1, 0), nullptr), 3);
    QCOMPARE(cloud.nearestTowards(0, QPointF(0, -1), nullptr), 4);
    QCOMPARE(cloud.nearestTowards(0, QPointF(0, 1), nullptr), 2);
    QCOMPARE(cloud.nearestTowards(4, QPointF(0, -1), nullptr), -1);
}

void TestPointCloud::turnsPixelsIntoPositionsAndBack()
{
    const MapTransform transform = MapTransform::of({3, -2, 8}, QSizeF(640, 480));
    QCOMPARE(transform.pixelsPerUnit, 60.0);
    QCOMPARE(transform.toPixel(3, -2), QPointF(320, 240));
    QCOMPARE(transform.toPixel(4, -1), QPointF(380, 180));
    QCOMPARE(transform.toPosition(QPointF(380, 180)), QPointF(4, -1));
    QCOMPARE(transform.toPositions(QRectF(320, 180, 60, 60)), QRectF(3, -2, 1, 1));
}

QTEST_APPLESS_MAIN(TestPointCloud)
#include "tst_point_cloud.moc"
