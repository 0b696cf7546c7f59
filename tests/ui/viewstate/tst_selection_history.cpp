#include "ui/viewstate/selection_history.h"

#include <QTest>

using namespace Atoll;

namespace {

SampleSet setOf(SampleIndex size, std::vector<SampleIndex> members)
{
    return SampleSet::fromIndices(size, members);
}

}  // namespace

class SelectionHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward()
    {
        SelectionHistory history;
        history.growTo(8);
        history.select(setOf(8, {1}));
        history.select(setOf(8, {2, 3}));
        QVERIFY(!history.canGoForward());
        history.goBack();
        QCOMPARE(history.current(), setOf(8, {1}));
        history.goBack();
        QCOMPARE(history.current(), SampleSet(8));
        QVERIFY(!history.canGoBack());
        history.goBack();
        QCOMPARE(history.current(), SampleSet(8));
        history.goForward();
        history.goForward();
        QCOMPARE(history.current(), setOf(8, {2, 3}));
    }

    void newSelectionDropsWhatLayAhead()
    {
        SelectionHistory history;
        history.growTo(8);
        history.select(setOf(8, {1}));
        history.select(setOf(8, {2}));
        history.goBack();
        history.select(setOf(8, {3}));
        QVERIFY(!history.canGoForward());
        history.goBack();
        QCOMPARE(history.current(), setOf(8, {1}));
    }

    void sameAgainIsNoEntry()
    {
        SelectionHistory history;
        history.growTo(8);
        history.select(setOf(8, {1}));
        history.select(setOf(8, {1}));
        history.goBack();
        QCOMPARE(history.current(), SampleSet(8));
    }

    void keepsTheLatestOnly()
    {
        SelectionHistory history;
        history.growTo(1000);
        for (SampleIndex sample = 0; sample < 300; ++sample)
            history.select(setOf(1000, {sample}));
        int steps = 0;
        while (history.canGoBack()) {
            history.goBack();
            ++steps;
        }
        QCOMPARE(steps, int(SelectionHistory::mostKept) - 1);
        QCOMPARE(history.current(), setOf(1000, {200}));
    }

    void growsWithTheDataSet()
    {
        SelectionHistory history;
        history.growTo(8);
        history.select(setOf(8, {7}));
        history.growTo(20);
        QCOMPARE(history.current(), setOf(20, {7}));
        history.goBack();
        QCOMPARE(history.current(), SampleSet(20));
    }
};

QTEST_GUILESS_MAIN(SelectionHistoryTest)
#include "tst_selection_history.moc"
