#include "tests/ui/docks/dock_project.h"
#include "ui/docks/jobs/job_card.h"
#include "ui/docks/jobs/job_status_button.h"
#include "ui/docks/jobs/job_texts.h"
#include "ui/docks/jobs/jobs_popover.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QThread>

#include <atomic>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

using Gate = std::shared_ptr<std::atomic<bool>>;

/// Half done, until the gate opens or it is cancelled.
void addWaitingJob(DockProject &project, const QString &title, const Gate &gate)
{
    (void)project.state().session().ask<int>(title,
                                             [gate](const Project &, TaskControl &control) -> Result<int> {
                                                 control.beginStage(u"Reading"_s, 10);
                                                 control.advance(5);
                                                 // Said again, because progress is told at most every 50 ms.
                                                 while (!gate->load() && !control.isCancelled()) {
                                                     QThread::msleep(60);
                                                     control.advance(0);
                                                 }
                                                 if (control.isCancelled())
                                                     return cancelled();
                                                 return 0;
                                             },
                                             &project.state(), {});
}

void addFailingJob(DockProject &project)
{
    (void)project.state().session().ask<int>(u"Import"_s,
                                             [](const Project &, TaskControl &) -> Result<int> {
                                                 return failure(ErrorKind::Invalid,
                                                                u"Line 7 has no file name."_s);
                                             },
                                             &project.state(), {});
}

std::vector<JobCard *> cards(const JobsPopover &popover)
{
    std::vector<JobCard *> shown;
    for (JobCard *const card : popover.findChildren<JobCard *>()) {
        if (card->isVisible())
            shown.push_back(card);
    }
    return shown;
}

QStringList texts(const QWidget &widget)
{
    QStringList shown;
    for (const QLabel *const label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    return shown;
}

}  // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_gate = std::make_shared<std::atomic<bool>>(false); }
    void saysHowLong_data();
    void saysHowLong();
    void saysTheState_data();
    void saysTheState();
    void theButtonFollowsTheRunningJob();
    void cancelsAJobInTheList();
    void showsWhyAJobFailedAndCopiesIt();
    void forgetsWhatHasEnded();
    void forgetsTheJobsOfAClosedProject();

private:
    Gate m_gate;
};

void TestJobs::saysHowLong_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("remaining");
    QTest::newRow("nothing") << qint64{0} << u"a few seconds left"_s;
    QTest::newRow("nearly ten seconds") << qint64{9'999} << u"a few seconds left"_s;
    QTest::newRow("seconds, in tens") << qint64{47'000} << u"about 40 s left"_s;
    QTest::newRow("minutes, rounded") << qint64{230'000} << u"about 4 min left"_s;
    QTest::newRow("an hour and more") << qint64{7'800'000} << u"about 2 h 10 min left"_s;
}

void TestJobs::saysHowLong()
{
    QFETCH(const qint64, milliseconds);
    QTEST(JobTexts::remaining(milliseconds), "remaining");
}

void TestJobs::saysTheState_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("part");
    QTest::newRow("waiting") << JobState::Waiting << u"Waiting"_s;
    QTest::newRow("running, with stage, share and time left")
        << JobState::Running << u"Reading \u00b7 25% \u00b7 about 1 min left"_s;
    QTest::newRow("finished, after what time") << JobState::Finished << u"after 2 min"_s;
    QTest::newRow("failed") << JobState::Failed << u"Failed"_s;
    QTest::newRow("cancelled") << JobState::Cancelled << u"Cancelled"_s;
}

void TestJobs::saysTheState()
{
    QFETCH(const JobState, state);
    QFETCH(const QString, part);
    constexpr qint64 start = 1'700'000'000'000;
    JobStatus status;
    status.state = state;
    status.progress = {u"Reading"_s, 25, 100};
    status.startedAtMs = start;
    status.stageStartedAtMs = start;
    status.endedAtMs = start + 120'000;
    const QString line = JobTexts::line(status, start + 20'000);
    QVERIFY2(line.contains(part), qPrintable(line));
}

void TestJobs::theButtonFollowsTheRunningJob()
{
    DockProject project;
    JobStatusButton button(project.workbench());
    button.show();
    QCOMPARE(button.text(), u"Jobs"_s);
    addWaitingJob(project, u"Embed"_s, m_gate);
    addWaitingJob(project, u"Map"_s, m_gate);
    QTRY_COMPARE(button.text(), u"Embed 50% (+1)"_s);
    QVERIFY(button.accessibleDescription().contains(u"Reading"));
    m_gate->store(true);
    project.settle();
    QCOMPARE(button.text(), u"Jobs"_s);
    addFailingJob(project);
    project.settle();
    QVERIFY2(button.text().contains(u"failed"), qPrintable(button.text()));
    // Once they have been looked at, they are no news.
    button.openJobs();
    QCOMPARE(button.text(), u"Jobs"_s);
    button.popover().hide();
}

void TestJobs::cancelsAJobInTheList()
{
    DockProject project;
    JobStatusButton button(project.workbench());
    button.show();
    addWaitingJob(project, u"Embed"_s, m_gate);
    addWaitingJob(project, u"Map"_s, m_gate);
    button.openJobs();
    QCOMPARE(int(cards(button.popover()).size()), 2);
    JobCard *const first = cards(button.popover()).front();
    QVERIFY(texts(*first).contains(u"Embed"_s));
    QTest::mouseClick(first->findChild<QPushButton *>(u"cancel"_s), Qt::LeftButton);
    const JobId id = first->id();
    QTRY_COMPARE(project.state().session().jobs().find(id)->state, JobState::Cancelled);
    QTRY_VERIFY(texts(*first).join(u'|').contains(u"Cancelled at"));
    // The other one runs now.
    QTRY_VERIFY(button.text().startsWith(u"Map"));
    m_gate->store(true);
    project.settle();
    button.popover().hide();
}

void TestJobs::showsWhyAJobFailedAndCopiesIt()
{
    DockProject project;
    JobStatusButton button(project.workbench());
    button.show();
    addFailingJob(project);
    project.settle();
    button.openJobs();
    QCOMPARE(int(cards(button.popover()).size()), 1);
    const JobCard *const card = cards(button.popover()).front();
    QVERIFY(texts(*card).contains(u"Line 7 has no file name."_s));
    QTest::mouseClick(card->findChild<QPushButton *>(u"copy"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"Import\n"));
    QVERIFY(QApplication::clipboard()->text().contains(u"Line 7 has no file name."));
    button.popover().hide();
}

void TestJobs::forgetsWhatHasEnded()
{
    DockProject project;
    JobStatusButton button(project.workbench());
    button.show();
    addFailingJob(project);
    project.settle();
    addWaitingJob(project, u"Map"_s, m_gate);
    button.openJobs();
    QCOMPARE(int(cards(button.popover()).size()), 2);
    const std::vector<JobCard *> both = cards(button.popover());
    const bool isFailedFirst = texts(*both.front()).contains(u"Import"_s);
    const JobCard *const failed = isFailedFirst ? both.front() : both.back();
    const JobCard *const running = isFailedFirst ? both.back() : both.front();
    QTRY_VERIFY(running->y() < failed->y());
    QTest::mouseClick(button.popover().findChild<QPushButton *>(u"clear"_s), Qt::LeftButton);
    QCOMPARE(int(cards(button.popover()).size()), 1);
    QVERIFY(texts(*cards(button.popover()).front()).contains(u"Map"_s));
    m_gate->store(true);
    project.settle();
    button.popover().hide();
}

void TestJobs::forgetsTheJobsOfAClosedProject()
{
    DockProject project;
    JobStatusButton button(project.workbench());
    button.show();
    addFailingJob(project);
    project.settle();
    button.openJobs();
    project.state().close();
    QVERIFY(cards(button.popover()).empty());
    QCOMPARE(button.text(), u"Jobs"_s);
    button.popover().hide();
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
