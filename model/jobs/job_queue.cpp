#include "model/jobs/job_queue.h"

#include <QDateTime>

#include <algorithm>

namespace Atoll {

namespace {

constexpr std::size_t mostListed = 100;

qint64 clockMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

}  // namespace

std::optional<qint64> JobStatus::remainingMs(qint64 nowMs) const
{
    constexpr qint64 leastMs = 500;  // earlier guesses jump about
    const qint64 elapsed = nowMs - stageStartedAtMs;
    if (state != JobState::Running || progress.total <= 0 || progress.done <= 0 || elapsed < leastMs)
        return std::nullopt;
    const qint64 left = std::max<qint64>(progress.total - progress.done, 0);
    return static_cast<qint64>(double(elapsed) / double(progress.done) * double(left));
}

JobQueue::JobQueue(QObject *parent)
    : QObject(parent)
{
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("jobs"));
    m_thread.start();
}

JobQueue::~JobQueue()
{
    m_waiting.clear();
    if (m_running)
        m_running->control->cancel();
    m_thread.quit();
    m_thread.wait();
}

void JobQueue::atThreadEnd(const std::function<void()> &tidyUp)
{
    // `finished` is emitted by the thread itself.
    connect(&m_thread, &QThread::finished, &m_worker, tidyUp, Qt::DirectConnection);
}

JobId JobQueue::enqueue(const QString &title, Job job)
{
    job.id = JobId{++m_lastId};
    job.isListed = !title.isEmpty();
    // Progress comes from whichever thread works; it is taken on ours. A queue that goes waits for its job
    // first.
    job.control = std::make_shared<TaskControl>([this, id = job.id](const Progress &progress) {
        QMetaObject::invokeMethod(
            this, [this, id, progress] { takeProgress(id, progress); }, Qt::QueuedConnection);
    });
    const JobId id = job.id;
    const bool isListed = job.isListed;
    m_waiting.push_back(std::move(job));
    if (isListed) {
        JobStatus added;
        added.id = id;
        added.title = title;
        m_listed.push_back(added);
        Q_EMIT jobAdded(id);
    }
    startNext();
    return id;
}

void JobQueue::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (JobStatus *job = status(m_running->id)) {
        job->state = JobState::Running;
        job->startedAtMs = clockMs();
        job->stageStartedAtMs = job->startedAtMs;
        Q_EMIT jobChanged(job->id);
    }
    QMetaObject::invokeMethod(
        &m_worker,
        [this, job = *m_running] {
            const Outcome outcome = job.run(*job.control);
            QMetaObject::invokeMethod(
                this, [this, job, outcome] { finish(job, outcome); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void JobQueue::finish(const Job &job, const Outcome &outcome)
{
    m_running.reset();
    if (!outcome.error)
        end(job.id, JobState::Finished, {});
    else if (outcome.error->kind == ErrorKind::Cancelled)
        end(job.id, JobState::Cancelled, {});
    else
        end(job.id, JobState::Failed, outcome.error->message);
    outcome.deliver();
    startNext();
    if (isIdle())
        Q_EMIT becameIdle();
}

void JobQueue::takeProgress(JobId id, const Progress &progress)
{
    JobStatus *job = status(id);
    if (job == nullptr || job->state != JobState::Running)
        return;
    if (job->progress.stage != progress.stage)
        job->stageStartedAtMs = clockMs();
    job->progress = progress;
    Q_EMIT jobChanged(id);
}

void JobQueue::end(JobId id, JobState state, const QString &message)
{
    JobStatus *job = status(id);
    if (job == nullptr)
        return;
    job->state = state;
    job->message = message;
    job->endedAtMs = clockMs();
    Q_EMIT jobChanged(id);
    Q_EMIT jobEnded(id);
    const auto oldest = std::ranges::find_if_not(m_listed, &JobStatus::isActive);
    if (m_listed.size() > mostListed && oldest != m_listed.end()) {
        m_listed.erase(oldest);
        Q_EMIT endedForgotten();
    }
}

void JobQueue::cancel(JobId id)
{
    if (m_running && m_running->id == id) {
        m_running->control->cancel();
        return;
    }
    const auto job = std::ranges::find(m_waiting, id, &Job::id);
    if (job == m_waiting.end())
        return;
    const std::function<void()> deliverCancelled = job->deliverCancelled;
    m_waiting.erase(job);
    end(id, JobState::Cancelled, {});
    deliverCancelled();
}

void JobQueue::cancelAll()
{
    while (!m_waiting.empty())
        cancel(m_waiting.back().id);
    if (m_running)
        m_running->control->cancel();
}

void JobQueue::forgetEnded()
{
    std::erase_if(m_listed, [](const JobStatus &job) { return !job.isActive(); });
    Q_EMIT endedForgotten();
}

const JobStatus *JobQueue::find(JobId id) const
{
    const auto job = std::ranges::find(m_listed, id, &JobStatus::id);
    return job == m_listed.end() ? nullptr : &*job;
}

JobStatus *JobQueue::status(JobId id)
{
    const auto job = std::ranges::find(m_listed, id, &JobStatus::id);
    return job == m_listed.end() ? nullptr : &*job;
}

}  // namespace Atoll
