#include "ui/itemmodels/history_model.h"
#include "ui/itemmodels/job_list_model.h"
#include "ui/itemmodels/problem_list_model.h"
#include "ui/itemmodels/recent_projects_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

JobStatus job(quint64 id, JobState state, qint64 done = 0, qint64 total = 0)
{
    JobStatus status;
    status.id = JobId{id};
    status.title = u"Job %1"_s.arg(id);
    status.state = state;
    status.progress = {u"Embedding"_s, done, total};
    return status;
}

}  // namespace

class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsComeNewestFirst();
    void jobProgressChangesOneRow();
    void jobTellsWhatRemains();
    void remainingTimeReadsWell_data();
    void remainingTimeReadsWell();
    void failedJobTellsWhy();
    void historyStrikesOutWhatWasTakenBack();
    void historyGrowsInFront();
    void problemsAreThoseOfTheReport();
    void problemsCanBeCopied();
    void recentProjectsTellWhen_data();
    void recentProjectsTellWhen();
    void recentProjectMovesToTheFront();
    void rowsSurviveAnyChange();
};

void TestListModels::jobsComeNewestFirst()
{
    JobListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setJobs({job(1, JobState::Finished), job(2, JobState::Running, 1, 4), job(3, JobState::Waiting)},
                  0);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"Job 3"_s);
    QCOMPARE(model.index(1, 0).data(JobListModel::PercentRole).toInt(), 25);
    QCOMPARE(model.index(0, 0).data(JobListModel::PercentRole).toInt(), -1);
    QVERIFY(!model.index(2, 0).data(JobListModel::IsActiveRole).toBool());
    QCOMPARE(model.index(1, 0).data(JobListModel::StageRole).toString(), u"Embedding"_s);
    QCOMPARE(model.index(1, JobListModel::StateColumn).data().toString(), u"Running"_s);
}

void TestListModels::jobProgressChangesOneRow()
{
    JobListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setJobs({job(1, JobState::Running, 1, 4), job(2, JobState::Waiting)}, 0);
    QSignalSpy changed(&model, &JobListModel::dataChanged);
    QSignalSpy inserted(&model, &JobListModel::rowsInserted);
    model.setJobs({job(1, JobState::Running, 2, 4), job(2, JobState::Waiting)}, 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    model.setJobs({job(1, JobState::Finished), job(2, JobState::Running), job(3, JobState::Waiting)}, 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
}

void TestListModels::jobTellsWhatRemains()
{
    JobStatus status = job(1, JobState::Running, 100, 200);
    status.stageStartedAtMs = 1000;
    JobListModel model;
    model.setJobs({status}, 1000 + 4 * 60 * 1000);
    QCOMPARE(model.index(0, 0).data(JobListModel::RemainingRole).toString(),
             JobListModel::remainingText(240000));
    status.state = JobState::Cancelled;
    model.setJobs({status}, 1000 + 4 * 60 * 1000);
    QCOMPARE(model.index(0, 0).data(JobListModel::RemainingRole).toString(), QString());
}

void TestListModels::remainingTimeReadsWell_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");
    QTest::newRow("hardly anything") << qint64{800} << u"a few seconds left"_s;
    QTest::newRow("seconds in steps of five") << qint64{23000} << u"about 25 second(s) left"_s;
    QTest::newRow("minutes") << qint64{4 * 60000 + 12000} << u"about 4 minute(s) left"_s;
    QTest::newRow("an hour and a half") << qint64{95 * 60000} << u"about 2 hour(s) left"_s;
}

void TestListModels::remainingTimeReadsWell()
{
    QFETCH(qint64, ms);
    QTEST(JobListModel::remainingText(ms), "expected");
}

void TestListModels::failedJobTellsWhy()
{
    JobStatus status = job(1, JobState::Failed);
    status.message = u"The disk is full."_s;
    JobListModel model;
    model.setJobs({status}, 0);
    QCOMPARE(model.index(0, 0).data(JobListModel::MessageRole).toString(), u"The disk is full."_s);
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"The disk is full."_s);
}

void TestListModels::historyStrikesOutWhatWasTakenBack()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(
        {{2, u"Made a tag."_s, 1000, u"atoll"_s, true}, {1, u"Imported."_s, 500, u"atoll-cli"_s, false}});
    QVERIFY(model.index(0, 0).data(Qt::FontRole).value<QFont>().strikeOut());
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Taken back"_s));
    QVERIFY(!model.index(1, 0).data(Qt::FontRole).isValid());
    QCOMPARE(model.index(1, HistoryModel::ProgramColumn).data().toString(), u"atoll-cli"_s);
    QSignalSpy changed(&model, &HistoryModel::dataChanged);
    model.setRows(
        {{2, u"Made a tag."_s, 1000, u"atoll"_s, false}, {1, u"Imported."_s, 500, u"atoll-cli"_s, false}});
    QCOMPARE(changed.size(), 1);
    QVERIFY(!model.index(0, 0).data(HistoryModel::IsUndoneRole).toBool());
}

void TestListModels::historyGrowsInFront()
{
    HistoryModel model;
    model.setRows({{1, u"Imported."_s, 500, u"atoll"_s, false}});
    const QPersistentModelIndex first = model.index(0, 0);
    model.setRows(
        {{2, u"Made a tag."_s, 1000, u"atoll"_s, false}, {1, u"Imported."_s, 500, u"atoll"_s, false}});
    QCOMPARE(first.row(), 1);
}

void TestListModels::problemsAreThoseOfTheReport()
{
    ImportReport report;
    report.warn(u"unmatched-names"_s, 12, u"12 names are not in the data set."_s);
    report.skipped = {u"line 3: no number"_s, u"line 9: no number"_s};
    ProblemListModel model([](const QString &) { return QIcon(); });
    const QAbstractItemModelTester tester(&model);
    model.setRows(problemsOf(report));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, ProblemListModel::SeverityColumn).data().toString(), u"Warning"_s);
    QCOMPARE(model.index(0, 0).data(ProblemListModel::IconNameRole).toString(), u"warning"_s);
    QCOMPARE(model.index(0, ProblemListModel::CountColumn).data().toString(), u"12"_s);
    QCOMPARE(model.index(0, ProblemListModel::CodeColumn).data().toString(), u"unmatched-names"_s);
    QCOMPARE(model.index(2, ProblemListModel::MessageColumn).data().toString(), u"line 9: no number"_s);
    QCOMPARE(model.index(2, 0).data(ProblemListModel::SeverityRole).toInt(), int(Severity::Skipped));
    model.setRows({{0, Severity::Error, u"damaged"_s, 1, u"Not a table."_s}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Error"_s);
}

void TestListModels::problemsCanBeCopied()
{
    ImportReport report;
    report.warn(u"unmatched-names"_s, 1200, u"1200 names are not in the data set."_s);
    report.skipped = {u"line 3: no number"_s};
    ProblemListModel model;
    model.setRows(problemsOf(report));
    QCOMPARE(model.toText(), u"unmatched-names\t1200\t1200 names are not in the data set.\n"
                             u"skipped\t1\tline 3: no number"_s);
}

void TestListModels::recentProjectsTellWhen_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("expected");
    const QDate today(2026, 3, 2);
    QTest::newRow("today") << today << u"today"_s;
    QTest::newRow("yesterday, in another month") << QDate(2026, 2, 28).addDays(1) << u"yesterday"_s;
    QTest::newRow("some days ago") << today.addDays(-6) << u"6 day(s) ago"_s;
    QTest::newRow("long ago") << QDate(2025, 1, 5)
                              << QLocale().toString(QDate(2025, 1, 5), QLocale::ShortFormat);
    QTest::newRow("a clock that was wrong")
        << today.addDays(2) << QLocale().toString(today.addDays(2), QLocale::ShortFormat);
}

void TestListModels::recentProjectsTellWhen()
{
    QFETCH(QDate, day);
    QTEST(RecentProjectsModel::dayText(day, QDate(2026, 3, 2)), "expected");
}

void TestListModels::recentProjectMovesToTheFront()
{
    RecentProjectsModel model;
    const QAbstractItemModelTester tester(&model);
    const RecentProjectRow a{u"/a.atoll"_s, u"a"_s, 475, 1};
    const RecentProjectRow b{u"/b.atoll"_s, u"b"_s, 99000, 2};
    model.setRows({b, a});
    QSignalSpy moved(&model, &RecentProjectsModel::rowsMoved);
    model.setRows({a, b});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(model.index(0, 0).data(RecentProjectsModel::PathRole).toString(), u"/a.atoll"_s);
    QCOMPARE(model.indexOf(u"/b.atoll"_s).row(), 1);
    QVERIFY(!model.indexOf(u"/c.atoll"_s).isValid());
}

void TestListModels::rowsSurviveAnyChange()
{
    QRandomGenerator random(3);
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &HistoryModel::modelReset);
    for (int round = 0; round < 100; ++round) {
        std::vector<HistoryRow> rows;
        for (int id = 0; id < 8; ++id)
            if (random.bounded(2) == 0)
                rows.push_back({id, u"sentence %1"_s.arg(random.bounded(3)), 0, {}, false});
        std::shuffle(rows.begin(), rows.end(), random);
        model.setRows(rows);
        QCOMPARE(model.rows(), rows);
    }
    QCOMPARE(reset.size(), 0);
}

QTEST_MAIN(TestListModels)
#include "tst_list_models.moc"
