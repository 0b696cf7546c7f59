#include "tests/ui/docks/picture_project.h"
#include "ui/docks/scores/score_figures.h"
#include "ui/docks/scores/scores_dock.h"
#include "ui/docks/shared/column_combo.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/docks/shared/range_histogram.h"
#include "ui/docks/shared/thumbnail_strip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtCharts/QChart>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Atoll;

class TestScoresDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatScoresNeed_data();
    void saysWhatScoresNeed();
    void showsFiguresAndExamplesOfTheNewestScore();
    void dragOverTheBarsFilters();
    void keysMoveTheRange();
    void deleteTakesTheRangeAway();
    void barsStayWhileTheirOwnRangeFilters();
    void exampleBecomesCurrentAndSelected();
    void coloursTheMap();
    void readsNothingWhileHidden();

private:
    const ColumnKey m_margin{ColumnSource::Score, u"margin"_s, u"initial-tag"_s};
    static void addMargin(Project &project) { PictureProject::addScores(project, u"margin"_s); }
    static std::unique_ptr<ScoresDock> shown(PictureProject &project)
    {
        auto dock = std::make_unique<ScoresDock>(project.workbench());
        dock->resize(340, 640);
        dock->show();
        project.settle();
        return dock;
    }
    static QPoint barAt(const RangeHistogram &histogram, double share)
    {
        const QRectF plot = histogram.chart()->plotArea();
        return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
    }
    static void drag(RangeHistogram &histogram, double from, double to)
    {
        QTest::mousePress(histogram.viewport(), Qt::LeftButton, {}, barAt(histogram, from));
        QTest::mouseMove(histogram.viewport(), barAt(histogram, (from + to) / 2));
        QTest::mouseMove(histogram.viewport(), barAt(histogram, to));
        QTest::mouseRelease(histogram.viewport(), Qt::LeftButton, {}, barAt(histogram, to));
    }
};

void TestScoresDock::saysWhatScoresNeed_data()
{
    QTest::addColumn<bool>("hasPredictions");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing is predicted") << false << u"Scores need predictions."_s;
    QTest::newRow("predicted, not scored") << true << u"The predictions have no scores yet."_s;
}

void TestScoresDock::saysWhatScoresNeed()
{
    QFETCH(bool, hasPredictions);
    QFETCH(QString, sentence);
    PictureProject project([&](Project &made) {
        if (hasPredictions)
            PictureProject::addPredictions(made);
    });
    const auto dock = shown(project);
    const auto *const empty = dock->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->offer().sentence, sentence);
    QSignalSpy imports(dock.get(), &ScoresDock::importPredictionsWanted);
    QSignalSpy scores(dock.get(), &ScoresDock::scoreWanted);
    QTest::mouseClick(empty->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
    QCOMPARE(imports.size(), hasPredictions ? 0 : 1);
    QCOMPARE(scores.size(), hasPredictions ? 1 : 0);
}

void TestScoresDock::showsFiguresAndExamplesOfTheNewestScore()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    QCOMPARE(dock->column(), m_margin);
    const QString figures = dock->findChild<ScoreFigures *>()->text();
    QVERIFY2(figures.contains(u"Samples: 16"_s), qPrintable(figures));
    QVERIFY2(figures.contains(u"Highest: 0.938"_s), qPrintable(figures));
    QVERIFY2(figures.contains(u"Mean: 0.469"_s), qPrintable(figures));
    const auto strips = dock->findChildren<ThumbnailStrip *>();
    QCOMPARE(strips.size(), 2);
    QCOMPARE(strips[0]->items().front().sample, 15);
    QCOMPARE(strips[1]->items().front().sample, 0);
    QCOMPARE(strips[0]->items().front().caption, u"0.938"_s);
}

void TestScoresDock::dragOverTheBarsFilters()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    auto &histogram = *dock->findChild<RangeHistogram *>();
    drag(histogram, 0.3, 0.6);
    project.settle();
    const SampleFilter &filter = project.workbench().view().filter();
    QCOMPARE(filter.size(), std::size_t(1));
    QCOMPARE(filter[0].column, m_margin);
    QVERIFY(std::abs(filter[0].least - 0.3) < 0.01);
    QVERIFY(std::abs(filter[0].most - 0.6) < 0.01);
    QCOMPARE(project.workbench().view().shownCount(), 5);
    // The lower end is taken where it stands now and moved.
    drag(histogram, filter[0].least, 0.1);
    project.settle();
    QCOMPARE(filter.size(), std::size_t(1));
    QVERIFY(std::abs(filter[0].least - 0.1) < 0.01);
    // To the end of the scale: open.
    drag(histogram, filter[0].most, 1.2);
    project.settle();
    QVERIFY(std::isinf(filter[0].most));
}

void TestScoresDock::keysMoveTheRange()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    auto &histogram = *dock->findChild<RangeHistogram *>();
    histogram.setFocus();
    for (int i = 0; i < 25; ++i)
        QTest::keyClick(&histogram, Qt::Key_Right);
    QTRY_COMPARE(project.workbench().view().filter().size(), std::size_t(1));
    project.settle();
    QCOMPARE(project.workbench().view().filter()[0].least, 0.5);
    QVERIFY(std::isinf(project.workbench().view().filter()[0].most));
    QTest::keyClick(&histogram, Qt::Key_Left, Qt::ShiftModifier);
    QTRY_VERIFY(!std::isinf(project.workbench().view().filter()[0].most));
}

void TestScoresDock::deleteTakesTheRangeAway()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    auto &histogram = *dock->findChild<RangeHistogram *>();
    drag(histogram, 0.3, 0.6);
    project.settle();
    QCOMPARE(project.workbench().view().filter().size(), std::size_t(1));
    histogram.setFocus();
    QTest::keyClick(&histogram, Qt::Key_Delete);
    QTRY_VERIFY(project.workbench().view().filter().empty());
}

void TestScoresDock::barsStayWhileTheirOwnRangeFilters()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    auto &histogram = *dock->findChild<RangeHistogram *>();
    const std::vector<SampleIndex> before = histogram.bars().counts;
    drag(histogram, 0.3, 0.6);
    project.settle();
    QCOMPARE(histogram.bars().counts, before);
    QVERIFY(dock->findChild<ScoreFigures *>()->text().contains(u"Samples: 5"_s));
    // Another condition does change them.
    FilterClause clause;
    clause.kind = FilterClause::Kind::NameContains;
    clause.text = u"dog"_s;
    SampleFilter filter = project.workbench().view().filter();
    filter.push_back(clause);
    project.workbench().view().setFilter(filter);
    project.settle();
    QVERIFY(histogram.bars().counts != before);
}

void TestScoresDock::exampleBecomesCurrentAndSelected()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    ThumbnailStrip *const top = dock->findChildren<ThumbnailStrip *>().constFirst();
    top->setFocus();
    QTest::keyClick(top, Qt::Key_Right);
    QTest::keyClick(top, Qt::Key_Return);
    QCOMPARE(project.workbench().selection().current(), 14);
    QCOMPARE(project.workbench().selection().count(), 1);
    QVERIFY(project.workbench().selection().samples().contains(14));
    constexpr QPoint first(10, 10);
    QTest::mouseClick(top, Qt::LeftButton, {}, first);
    QCOMPARE(project.workbench().selection().current(), 15);
}

void TestScoresDock::coloursTheMap()
{
    PictureProject project(&addMargin);
    const auto dock = shown(project);
    QPushButton *colour = nullptr;
    for (QPushButton *const button : dock->findChildren<QPushButton *>()) {
        if (button->text() == u"Colour Map by This"_s)
            colour = button;
    }
    QVERIFY(colour != nullptr && colour->isEnabled());
    QTest::mouseClick(colour, Qt::LeftButton);
    QCOMPARE(project.workbench().colours().choice().column, m_margin);
    QVERIFY(!colour->isEnabled());
}

void TestScoresDock::readsNothingWhileHidden()
{
    PictureProject project(&addMargin);
    ScoresDock dock(project.workbench());
    project.settle();
    QVERIFY(dock.findChild<RangeHistogram *>()->bars().counts.empty());
    dock.show();
    project.settle();
    QVERIFY(!dock.findChild<RangeHistogram *>()->bars().counts.empty());
}

QTEST_MAIN(TestScoresDock)
#include "tst_scores_dock.moc"
