#include "model/jobs/job_queue.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// Reports one step and waits to be cancelled.
Result<int> untilCancelled(TaskControl &control)
{
    control.beginStage(u"waiting"_s, 2);
    control.advance();
    while (!control.isCancelled())
        QThread::msleep(1);
    return cancelled();
}

}  // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsJobsOneAfterTheOtherOnItsOwnThread();
    void tellsHowAJobGoes();
    void keepsTheSentenceOfAFailure();
    void cancelsTheRunningJob();
    void aCancelledWaitingJobNeverRuns();
    void forgetsWhoIsNoLongerThere();
    void untitledJobsAreNotListed();
    void endsWithAJobRunning();
    void tidiesUpOnItsOwnThread();
    void estimatesTheRest();
};

void TestJobQueue::runsJobsOneAfterTheOtherOnItsOwnThread()
{
    JobQueue queue;
    std::atomic<int> running{0};
    std::vector<int> results;
    for (int i = 0; i < 20; ++i) {
        queue.add<int>(
            u"job"_s,
            [i, &running, own = QThread::currentThread()](TaskControl &) -> Result<int> {
                const int others = running++;
                QThread::usleep(200);
                --running;
                return others == 0 && QThread::currentThread() != own ? i : -1;
            },
            this,
            [&](Result<int> result) {
                QCOMPARE(QThread::currentThread(), thread());
                results.push_back(result.value_or(-2));
            });
    }
    QSignalSpy idle(&queue, &JobQueue::becameIdle);
    QTRY_COMPARE(results.size(), std::size_t{20});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(results[std::size_t(i)], i);
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(queue.isIdle());
}

void TestJobQueue::tellsHowAJobGoes()
{
    JobQueue queue;
    QSignalSpy changed(&queue, &JobQueue::jobChanged);
    const JobId id = queue.add<int>(u"Score"_s,
                                    [](TaskControl &control) -> Result<int> {
                                        control.beginStage(u"Scoring"_s, 10);
                                        control.advance(4);
                                        return 1;
                                    },
                                    this, {});
    QCOMPARE(queue.find(id)->title, u"Score"_s);
    QTRY_COMPARE(queue.find(id)->state, JobState::Finished);
    QCOMPARE(queue.find(id)->progress.stage, u"Scoring"_s);
    QCOMPARE(queue.find(id)->progress.total, 10);
    QVERIFY(queue.find(id)->endedAtMs >= queue.find(id)->startedAtMs);
    QVERIFY(changed.size() >= 3);
    queue.forgetEnded();
    QCOMPARE(queue.find(id), nullptr);
}

void TestJobQueue::keepsTheSentenceOfAFailure()
{
    JobQueue queue;
    std::optional<Error> heard;
    const JobId id = queue.add<void>(
        u"Import"_s, [](TaskControl &) -> Result<> { return failure(ErrorKind::Io, u"The disk is full."_s); },
        this, [&](const Result<> &result) { heard = result.error(); });
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(heard->message, u"The disk is full."_s);
    QCOMPARE(queue.find(id)->state, JobState::Failed);
    QCOMPARE(queue.find(id)->message, u"The disk is full."_s);
}

void TestJobQueue::cancelsTheRunningJob()
{
    JobQueue queue;
    std::optional<ErrorKind> heard;
    const JobId id = queue.add<int>(u"Long"_s, untilCancelled, this,
                                    [&](const Result<int> &result) { heard = result.error().kind; });
    QTRY_COMPARE(queue.find(id)->progress.stage, u"waiting"_s);
    queue.cancel(id);
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(*heard, ErrorKind::Cancelled);
    QCOMPARE(queue.find(id)->state, JobState::Cancelled);
}

void TestJobQueue::aCancelledWaitingJobNeverRuns()
{
    JobQueue queue;
    const JobId first = queue.add<int>(u"first"_s, untilCancelled, this, {});
    bool hasRun = false;
    int heard = 0;
    const JobId second = queue.add<int>(
        u"second"_s,
        [&](TaskControl &) -> Result<int> {
            hasRun = true;
            return 1;
        },
        this, [&](const Result<int> &result) { heard += result ? 100 : 1; });
    queue.cancel(second);
    QCOMPARE(heard, 1);
    QCOMPARE(queue.find(second)->state, JobState::Cancelled);
    queue.cancel(first);
    QTRY_VERIFY(queue.isIdle());
    QVERIFY(!hasRun);
}

void TestJobQueue::forgetsWhoIsNoLongerThere()
{
    JobQueue queue;
    bool isHeard = false;
    {
        QObject context;
        queue.add<int>(
            u"job"_s, [](TaskControl &) -> Result<int> { return 1; }, &context,
            [&](const Result<int> &) { isHeard = true; });
    }
    QTRY_VERIFY(queue.isIdle());
    QVERIFY(!isHeard);
}

void TestJobQueue::untitledJobsAreNotListed()
{
    JobQueue queue;
    QSignalSpy added(&queue, &JobQueue::jobAdded);
    int result = 0;
    queue.add<int>(
        {}, [](TaskControl &) -> Result<int> { return 7; }, this, [&](Result<int> got) { result = *got; });
    QTRY_COMPARE(result, 7);
    QVERIFY(queue.jobs().empty());
    QCOMPARE(added.size(), 0);
}

void TestJobQueue::endsWithAJobRunning()
{
    std::atomic<bool> hasBegun{false};
    {
        JobQueue queue;
        queue.add<int>(
            u"Long"_s,
            [&](TaskControl &control) {
                hasBegun = true;
                return untilCancelled(control);
            },
            this, [](const Result<int> &) { QFAIL("The queue is gone."); });
        queue.add<int>(
            u"Never"_s, [](TaskControl &) -> Result<int> { return 1; }, this,
            [](const Result<int> &) { QFAIL("The queue is gone."); });
        QTRY_VERIFY(hasBegun);
    }
    QCoreApplication::processEvents();
}

void TestJobQueue::tidiesUpOnItsOwnThread()
{
    QThread *worker = nullptr;
    QThread *tidier = nullptr;
    {
        JobQueue queue;
        queue.atThreadEnd([&] { tidier = QThread::currentThread(); });
        queue.add<void>({},
                        [&](TaskControl &) -> Result<> {
                            worker = QThread::currentThread();
                            return {};
                        },
                        this, {});
        QTRY_VERIFY(queue.isIdle());
    }
    QVERIFY(worker != nullptr);
    QCOMPARE(tidier, worker);
}

void TestJobQueue::estimatesTheRest()
{
    JobStatus job;
    job.state = JobState::Running;
    job.stageStartedAtMs = 1000;
    job.progress = {u"stage"_s, 25, 100};
    QCOMPARE(job.remainingMs(3000), std::optional<qint64>(6000));
    QCOMPARE(job.remainingMs(1100), std::nullopt);
    job.progress.total = 0;
    QCOMPARE(job.remainingMs(3000), std::nullopt);
}

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_job_queue.moc"
