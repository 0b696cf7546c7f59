#include "tests/ui/docks/picture_project.h"
#include "ui/docks/map/map_dock.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/scatterplot/class_swatches.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

SampleSet setOf(std::initializer_list<SampleIndex> samples)
{
    return SampleSet::fromIndices(PictureProject::sampleCount, std::span(samples.begin(), samples.size()));
}

}  // namespace

class TestMapDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAnEmbeddingWhenThereIsNone();
    void offersAMapOfTheEmbedding();
    void drawsTheMapWhenItIsThere();
    void lassoSelectsAndAddsToTheSelection();
    void clickMakesTheSampleCurrent();
    void firstColourIsTheMostUseful_data();
    void firstColourIsTheMostUseful();
    void doesNotTakeAColourAway();
    void brushOnTheLegendFilters();
    void brushFollowsTheFilter();
    void classesOfTheLegendAreSwitched();
    void cameraIsKeptWhenAPersonMovesIt();
    void saysHowManySamplesAreNotOnTheMap();
    void choosesAnotherMap();

private:
    /// A dock of usual size that shows the map of `project`.
    static std::unique_ptr<MapDock> shown(PictureProject &project)
    {
        auto dock = std::make_unique<MapDock>(project.workbench());
        dock->resize(700, 500);
        dock->show();
        project.settle();
        return dock;
    }
    static void drawLasso(MapView &view, Qt::KeyboardModifiers modifiers)
    {
        view.setTool(MapTool::Lasso);
        const QRect area = view.viewport()->rect();
        QWidget *const viewport = view.viewport();
        QTest::mousePress(viewport, Qt::LeftButton, modifiers, QPoint(area.width() / 2, 1));
        for (const QPoint corner :
             {area.topRight(), area.bottomRight(), QPoint(area.width() / 2, area.bottom())})
            QTest::mouseMove(viewport, corner);
        QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, QPoint(area.width() / 2, 1));
    }
};

void TestMapDock::offersAnEmbeddingWhenThereIsNone()
{
    PictureProject project;
    const auto dock = shown(project);
    const auto *const empty = dock->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->offer().sentence, u"The map needs an embedding."_s);
    QSignalSpy compute(dock.get(), &MapDock::computeEmbeddingWanted);
    QSignalSpy import(dock.get(), &MapDock::importEmbeddingWanted);
    const auto buttons = empty->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(compute.size(), 1);
    QCOMPARE(import.size(), 1);
}

void TestMapDock::offersAMapOfTheEmbedding()
{
    PictureProject project(&PictureProject::addEmbedding);
    const auto dock = shown(project);
    const auto *const empty = dock->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->offer().sentence.contains(u"vectors"_s));
    QSignalSpy wanted(dock.get(), &MapDock::projectionWanted);
    QTest::mouseClick(empty->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"vectors"_s);
    QCOMPARE(wanted[0][1].toString(), u"pca"_s);
}

void TestMapDock::drawsTheMapWhenItIsThere()
{
    PictureProject project(&PictureProject::addEmbedding);
    const auto dock = shown(project);
    QVERIFY(!dock->view().isVisible());
    project.change([](Project &opened) {
        TaskControl control;
        SelectionProject::must(projectEmbedding(opened, {}, control));
    });
    QTRY_VERIFY(dock->view().isVisible());
    QTRY_VERIFY(std::isfinite(dock->view().viewportPosition(3).x()));
}

void TestMapDock::lassoSelectsAndAddsToTheSelection()
{
    PictureProject project(&PictureProject::addMap);
    const auto dock = shown(project);
    SampleSet right(PictureProject::sampleCount);
    const double middle = dock->view().viewport()->width() / 2.0;
    for (SampleIndex i = 0; i < PictureProject::sampleCount; ++i) {
        if (dock->view().viewportPosition(i).x() > middle)
            right.insert(i);
    }
    QVERIFY(!right.isEmpty() && right.count() < PictureProject::sampleCount);
    drawLasso(dock->view(), Qt::NoModifier);
    QCOMPARE(project.workbench().selection().samples(), right);

    SelectionState &selection = project.workbench().selection();
    const SampleSet others = SampleSet::all(PictureProject::sampleCount).without(right);
    const SampleIndex other = others.indices().front();
    selection.select(setOf({other}));
    drawLasso(dock->view(), Qt::ShiftModifier);
    SampleSet both = right;
    both.insert(other);
    QCOMPARE(selection.samples(), both);
    drawLasso(dock->view(), Qt::ControlModifier);
    QCOMPARE(selection.samples(), setOf({other}));
}

void TestMapDock::clickMakesTheSampleCurrent()
{
    PictureProject project(&PictureProject::addMap);
    const auto dock = shown(project);
    const QPoint at = dock->view().viewportPosition(5).toPoint();
    QTest::mouseClick(dock->view().viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(project.workbench().selection().samples(), setOf({5}));
    QCOMPARE(project.workbench().selection().current(), 5);
}

void TestMapDock::firstColourIsTheMostUseful_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the margin before others")
        << QStringList{u"uncertainty_margin"_s, u"zz"_s} << u"uncertainty_margin"_s;
    QTest::newRow("of objects the mean")
        << QStringList{u"other"_s, u"mean_uncertainty"_s} << u"mean_uncertainty"_s;
    QTest::newRow("any score") << QStringList{u"other"_s} << u"other"_s;
    QTest::newRow("no score, one colour") << QStringList() << QString();
}

void TestMapDock::firstColourIsTheMostUseful()
{
    QFETCH(QStringList, types);
    QFETCH(QString, chosen);
    PictureProject project([&](Project &made) {
        PictureProject::addMap(made);
        for (const QString &type : types)
            PictureProject::addScores(made, type);
    });
    project.workbench().project().close();
    MapDock dock(project.workbench());
    project.workbench().open(project.path(), Access::ReadWrite, {});
    QTRY_VERIFY(project.workbench().project().isOpen());
    project.settle();
    QCOMPARE(project.workbench().colours().choice().column.name, chosen);
}

void TestMapDock::doesNotTakeAColourAway()
{
    PictureProject project([](Project &made) {
        PictureProject::addMap(made);
        PictureProject::addScores(made, u"uncertainty_margin"_s);
    });
    project.workbench().project().close();
    MapDock dock(project.workbench());
    project.workbench().open(project.path(), Access::ReadWrite, {{u"colour"_s, u"picture:sharpness"_s}});
    QTRY_VERIFY(project.workbench().project().isOpen());
    project.settle();
    QCOMPARE(project.workbench().colours().choice().column.name, u"sharpness"_s);
}

void TestMapDock::brushOnTheLegendFilters()
{
    PictureProject project([](Project &made) {
        PictureProject::addMap(made);
        PictureProject::addScores(made, u"margin"_s);
    });
    const auto dock = shown(project);
    project.workbench().colours().setColumn({ColumnSource::Score, u"margin"_s, u"initial-tag"_s});
    project.settle();
    auto *const bar = dock->findChild<ScaleBar *>();
    QVERIFY(bar->isVisible());
    const auto at = [bar](float value) { return QPoint(int(bar->xOf(value)), bar->height() / 4); };
    QTest::mousePress(bar, Qt::LeftButton, {}, at(0.26F));
    QTest::mouseMove(bar, at(0.4F));
    QTest::mouseMove(bar, at(0.55F));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(0.55F));
    QTRY_COMPARE(project.workbench().view().filter().size(), std::size_t(1));
    project.settle();
    QCOMPARE(project.workbench().view().shown(), setOf({5, 6, 7, 8}));
    QCOMPARE(project.workbench().view().filter()[0].column.name, u"margin"_s);
}

void TestMapDock::brushFollowsTheFilter()
{
    PictureProject project([](Project &made) {
        PictureProject::addMap(made);
        PictureProject::addScores(made, u"margin"_s);
    });
    const auto dock = shown(project);
    const ColumnKey margin{ColumnSource::Score, u"margin"_s, u"initial-tag"_s};
    project.workbench().colours().setColumn(margin);
    FilterClause clause;
    clause.kind = FilterClause::Kind::NumberInRange;
    clause.column = margin;
    clause.least = 0.5;
    project.workbench().view().addClause(clause);
    project.settle();
    const auto *const bar = dock->findChild<ScaleBar *>();
    QTRY_VERIFY(bar->brush());
    QCOMPARE(bar->brush()->first, 0.5F);
    project.workbench().view().setFilter({});
    project.settle();
    QTRY_VERIFY(!bar->brush());
}

void TestMapDock::classesOfTheLegendAreSwitched()
{
    PictureProject project([](Project &made) {
        PictureProject::addMap(made);
        PictureProject::addPredictions(made);
    });
    const auto dock = shown(project);
    project.workbench().colours().setColumn({ColumnSource::PredictedClass, u"animal"_s, {}});
    project.settle();
    auto *const swatches = dock->findChild<ClassSwatches *>();
    QVERIFY(swatches->isVisible());
    const auto click = [&](std::size_t entry) {
        QTest::mouseClick(swatches, Qt::LeftButton, {}, swatches->place(entry).center());
        project.settle();
    };
    click(0);
    QCOMPARE(project.workbench().view().filter()[0].classes, QStringList{u"cat"_s});
    QCOMPARE(project.workbench().view().shownCount(), 8);
    click(1);
    QCOMPARE(project.workbench().view().shownCount(), 16);
    click(0);
    click(1);
    QVERIFY(project.workbench().view().filter().empty());
}

void TestMapDock::cameraIsKeptWhenAPersonMovesIt()
{
    PictureProject project(&PictureProject::addMap);
    const auto dock = shown(project);
    QVERIFY(project.workbench().map().camera().isEmpty());
    dock->view().zoom(2);
    const QRectF seen = project.workbench().map().camera();
    QVERIFY(!seen.isEmpty());
    dock->view().fit();
    QVERIFY(project.workbench().map().camera().isEmpty());
    project.workbench().map().restore({}, seen);
    project.settle();
    QCOMPARE(dock->view().camera().span, seen.width());
}

void TestMapDock::saysHowManySamplesAreNotOnTheMap()
{
    PictureProject project(&PictureProject::addMap);
    const auto dock = shown(project);
    project.change([](Project &opened) {
        const Sample later{PictureProject::sampleCount, u"later.png"_s, {}, {}};
        PictureProject::check(opened.samples().append(std::span(&later, 1)));
        SelectionProject::must(extendInitialTag(opened));
    });
    QTRY_VERIFY(std::ranges::any_of(dock->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"1 sample"_s);
    }));
}

void TestMapDock::choosesAnotherMap()
{
    PictureProject project([](Project &made) {
        PictureProject::addMap(made);
        EmbeddingInfo info;
        info.name = u"second"_s;
        info.embedder = u"import"_s;
        SelectionProject::must(
            made.embeddings().add(info, SelectionProject::vectors(PictureProject::sampleCount)));
    });
    const auto dock = shown(project);
    const QList<QComboBox *> combos = dock->findChildren<QComboBox *>();
    const auto chooser = std::ranges::find_if(combos, [](const QComboBox *combo) {
        return combo->accessibleName() == u"Embedding and projection"_s;
    });
    QVERIFY(chooser != combos.end());
    QCOMPARE((*chooser)->count(), 2);
    QCOMPARE((*chooser)->currentIndex(), 0);
    QSignalSpy wanted(dock.get(), &MapDock::projectionWanted);
    (*chooser)->setFocus();
    QTest::keyClick(*chooser, Qt::Key_Down);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"second"_s);
    QCOMPARE((*chooser)->currentIndex(), 0);
}

QTEST_MAIN(TestMapDock)
#include "tst_map_dock.moc"
