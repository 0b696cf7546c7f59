#include "model/numeric/random_generator.h"
#include "ui/gallery/gallery_grid.h"
#include "ui/gallery/gallery_selection.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace Atoll;
using Step = GallerySelection::Step;

namespace {

std::shared_ptr<const SampleOrder> shuffled(SampleIndex count, std::uint64_t seed)
{
    auto order = std::make_shared<SampleOrder>(std::size_t(count));
    std::iota(order->begin(), order->end(), 0);
    RandomGenerator random(seed);
    for (std::size_t i = order->size(); i > 1; --i)
        std::swap((*order)[i - 1], (*order)[random.below(i)]);
    return order;
}

/// What a person expects, kept in plain sets.
struct Oracle
{
    std::vector<SampleIndex> order;
    std::set<SampleIndex> chosen;
    SampleIndex anchor = -1;

    void step(std::size_t position, Step how)
    {
        const SampleIndex sample = order[position];
        const auto anchorAt = std::size_t(std::ranges::find(order, anchor) - order.begin());
        if (how == Step::Choose) {
            chosen = {sample};
        } else if (how == Step::Toggle) {
            if (chosen.erase(sample) == 0)
                chosen.insert(sample);
        } else if (how == Step::Extend || how == Step::ExtendMore) {
            if (how == Step::Extend)
                chosen.clear();
            const std::size_t from = anchorAt < order.size() ? anchorAt : position;
            for (std::size_t i = std::min(from, position); i <= std::max(from, position); ++i)
                chosen.insert(order[i]);
            if (anchorAt < order.size())
                return;
        }
        anchor = sample;
    }
};

std::vector<SampleIndex> sorted(const std::set<SampleIndex> &samples)
{
    return {samples.begin(), samples.end()};
}

}  // namespace

class TestGallerySelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAnySequenceOfSteps_data();
    void followsAnySequenceOfSteps();
    void keepsSamplesThatAreFilteredAway();
    void choosesAllThatAreShown();
    void growsWithTheDataSet();
    void placesEveryCell_data();
    void placesEveryCell();
    void showsACellByTheShortestWay();
    void reachesTheEndOfAMillion();
    void goesByRows_data();
    void goesByRows();
};

void TestGallerySelection::followsAnySequenceOfSteps_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 6; ++seed)
        QTest::addRow("seed %d, few samples", seed) << 7 << seed;
    for (int seed = 0; seed < 6; ++seed)
        QTest::addRow("seed %d, many samples", seed) << 300 << seed;
}

void TestGallerySelection::followsAnySequenceOfSteps()
{
    QFETCH(int, count);
    QFETCH(int, seed);
    constexpr std::array steps{Step::Choose, Step::Toggle, Step::Extend, Step::ExtendMore, Step::MoveOnly};
    RandomGenerator random(std::uint64_t(seed) + 100);
    GallerySelection selection;
    Oracle oracle;
    for (int round = 0; round < 20; ++round) {
        const auto order = shuffled(count, std::uint64_t(round));
        selection.setOrder(order, count);
        oracle.order = *order;
        for (int i = 0; i < 10; ++i) {
            const auto position = std::size_t(random.below(std::uint64_t(count)));
            const Step how = steps[random.below(steps.size())];
            selection.step(qint64(position), how);
            oracle.step(position, how);
            QCOMPARE(selection.chosen().indices(), sorted(oracle.chosen));
            QCOMPARE(selection.current(), oracle.order[position]);
            QCOMPARE(selection.currentPosition(), qint64(position));
        }
    }
}

void TestGallerySelection::keepsSamplesThatAreFilteredAway()
{
    GallerySelection selection;
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{0, 1, 2, 3, 4}), 5);
    selection.step(1, Step::Choose);
    selection.step(3, Step::Toggle);
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{4, 1, 0}), 5);
    QCOMPARE(selection.chosen().indices(), (SampleOrder{1, 3}));
    QCOMPARE(selection.chosenInOrder(), (SampleOrder{1}));
    QCOMPARE(selection.current(), -1);
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{3, 2}), 5);
    QCOMPARE(selection.current(), 3);
    QCOMPARE(selection.currentPosition(), qint64{0});
}

void TestGallerySelection::choosesAllThatAreShown()
{
    GallerySelection selection;
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{4, 1}), 5);
    selection.setChosen(SampleSet::fromIndices(5, SampleOrder{0}));
    selection.chooseAll();
    QCOMPARE(selection.chosen().indices(), (SampleOrder{1, 4}));
    selection.chooseNone();
    QVERIFY(selection.chosen().isEmpty());
    selection.step(9, Step::Choose);
    selection.step(-1, Step::Toggle);
    QVERIFY(selection.chosen().isEmpty());
}

void TestGallerySelection::growsWithTheDataSet()
{
    GallerySelection selection;
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{0, 1}), 2);
    selection.step(1, Step::Choose);
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{0, 1, 200}), 201);
    selection.step(2, Step::Toggle);
    QCOMPARE(selection.chosen().indices(), (SampleOrder{1, 200}));
    selection.setOrder(std::make_shared<SampleOrder>(SampleOrder{0}), 1);
    QCOMPARE(selection.chosen(), SampleSet(1));
}

void TestGallerySelection::placesEveryCell_data()
{
    QTest::addColumn<QSize>("viewport");
    QTest::addColumn<int>("count");
    QTest::newRow("many columns") << QSize(1000, 300) << 137;
    QTest::newRow("one column") << QSize(90, 300) << 20;
    QTest::newRow("narrower than a cell") << QSize(30, 300) << 20;
    QTest::newRow("a single sample") << QSize(500, 300) << 1;
}

void TestGallerySelection::placesEveryCell()
{
    QFETCH(QSize, viewport);
    QFETCH(int, count);
    GalleryGrid grid{.count = count, .viewport = viewport, .cell = {70, 90}, .gap = 6, .offset = 0};
    for (; grid.offset <= grid.maximumOffset(); grid.offset += 37) {
        std::set<qint64> seen;
        for (qint64 i = 0; i < count; ++i) {
            const QRect rect = grid.cellRect(i);
            QCOMPARE(rect.size(), grid.cell);
            QCOMPARE(grid.positionAt(rect.center()), i);
            QCOMPARE(grid.positionAt(rect.topLeft()), i);
            QCOMPARE(grid.positionAt(rect.bottomRight()), i);
            if (rect.intersects(QRect({}, viewport)))
                seen.insert(i);
        }
        const auto visible = grid.visible();
        for (const qint64 position : seen)
            QVERIFY(position >= visible.first && position < visible.end);
        QVERIFY(visible.end - visible.first <= qint64(seen.size()) + 2 * grid.columns());
    }
    QCOMPARE(grid.cellRect(count), QRect());
    QCOMPARE(grid.cellRect(-1), QRect());
    QCOMPARE(grid.positionAt({0, 1}), qint64{-1});
}

void TestGallerySelection::showsACellByTheShortestWay()
{
    GalleryGrid grid{.count = 1000, .viewport = {500, 400}, .cell = {70, 90}, .gap = 6, .offset = 1000};
    for (qint64 i = 0; i < grid.count; ++i) {
        const qint64 offset = grid.offsetToShow(i);
        GalleryGrid moved = grid;
        moved.offset = offset;
        QVERIFY(QRect({}, grid.viewport).contains(moved.cellRect(i)));
        QCOMPARE(offset == grid.offset, QRect({}, grid.viewport).contains(grid.cellRect(i)));
    }
}

void TestGallerySelection::reachesTheEndOfAMillion()
{
    GalleryGrid grid{.count = 10'000'000, .viewport = {100, 412}, .cell = {90, 400}, .gap = 6, .offset = 0};
    grid.offset = grid.offsetToShow(grid.count - 1);
    QCOMPARE(grid.offset, grid.maximumOffset());
    QVERIFY(grid.contentHeight() > std::numeric_limits<int>::max());
    QCOMPARE(grid.visible().end, grid.count);
    QVERIFY(grid.cellRect(0).isNull());
    QCOMPARE(grid.positionAt({50, 200}), grid.count - 1);
}

void TestGallerySelection::goesByRows_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("by");
    QTest::addColumn<qint64>("expected");
    // Thirteen samples in three columns: the last row has one.
    QTest::newRow("down") << qint64{4} << qint64{1} << qint64{7};
    QTest::newRow("up") << qint64{4} << qint64{-1} << qint64{1};
    QTest::newRow("up in the first row stays") << qint64{2} << qint64{-1} << qint64{2};
    QTest::newRow("a page up keeps the column") << qint64{5} << qint64{-9} << qint64{2};
    QTest::newRow("into the short row") << qint64{10} << qint64{1} << qint64{12};
    QTest::newRow("a page down to the short row") << qint64{2} << qint64{9} << qint64{12};
    QTest::newRow("down in the last row stays") << qint64{12} << qint64{1} << qint64{12};
}

void TestGallerySelection::goesByRows()
{
    QFETCH(qint64, from);
    QFETCH(qint64, by);
    const GalleryGrid grid{.count = 13, .viewport = {250, 300}, .cell = {70, 90}, .gap = 6, .offset = 0};
    QCOMPARE(grid.columns(), 3);
    QTEST(grid.positionRowsAway(from, by), "expected");
}

QTEST_APPLESS_MAIN(TestGallerySelection)
#include "tst_gallery_selection.moc"
