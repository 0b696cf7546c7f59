#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Atoll {

enum class JobId : quint64 {};

enum class JobState : std::uint8_t { Waiting, Running, Finished, Failed, Cancelled };

/// What there is to see of a job.
struct JobStatus
{
    JobId id{};
    QString title;
    JobState state = JobState::Waiting;
    Progress progress;
    QString message;  ///< why it failed
    qint64 startedAtMs = 0;
    qint64 endedAtMs = 0;
    qint64 stageStartedAtMs = 0;

    [[nodiscard]] bool isActive() const { return state == JobState::Waiting || state == JobState::Running; }
    /// Milliseconds until the present stage ends if it goes on at its pace; none while that cannot be told.
    [[nodiscard]] std::optional<qint64> remainingMs(qint64 nowMs) const;
};

/// Runs jobs one after the other on a thread of its own, so that what they write never races. Lives on the
/// thread of its owner, where results arrive; every function is called from there.
class JobQueue final : public QObject
{
    Q_OBJECT

public:
    explicit JobQueue(QObject *parent = nullptr);
    /// Cancels what is left and waits until the running job has noticed.
    ~JobQueue() override;

    /// `work` runs on the queue's thread, captures values only, and asks its control whether to stop. `done`
    /// then hears the result on the owner's thread, unless `context` is gone by then; after a cancel it gets
    /// a failure of kind Cancelled, also when the job had not begun. A job without a title is not listed.
    template <typename T>
    JobId add(const QString &title, std::function<Result<T>(TaskControl &)> work, QObject *context,
              std::function<void(Result<T>)> done);

    void cancel(JobId id);
    void cancelAll();

    /// Waiting, running, and the last ones that ended; oldest first.
    [[nodiscard]] const std::vector<JobStatus> &jobs() const { return m_listed; }
    [[nodiscard]] const JobStatus *find(JobId id) const;
    /// Called on the queue's thread when no job will run there any more; for what may only be given up there.
    void atThreadEnd(const std::function<void()> &tidyUp);
    /// Nothing waits and nothing runs.
    [[nodiscard]] bool isIdle() const { return !m_running && m_waiting.empty(); }
    /// Takes those that ended off the list.
    void forgetEnded();

Q_SIGNALS:
    void jobAdded(Atoll::JobId id);
    void jobChanged(Atoll::JobId id);
    void jobEnded(Atoll::JobId id);
    void endedForgotten();
    void becameIdle();

private:
    /// What a job's work leaves: a failure to show, if any, and how to hand its result over.
    struct Outcome
    {
        std::optional<Error> error;
        std::function<void()> deliver;
    };
    struct Job
    {
        JobId id{};
        bool isListed = false;
        std::shared_ptr<TaskControl> control;
        std::function<Outcome(TaskControl &)> run;
        std::function<void()> deliverCancelled;
    };

    JobId enqueue(const QString &title, Job job);
    void startNext();
    void finish(const Job &job, const Outcome &outcome);
    void takeProgress(JobId id, const Progress &progress);
    [[nodiscard]] JobStatus *status(JobId id);
    void end(JobId id, JobState state, const QString &message);

    QThread m_thread;
    QObject m_worker;  ///< lives on `m_thread`
    std::deque<Job> m_waiting;
    std::optional<Job> m_running;
    std::vector<JobStatus> m_listed;
    quint64 m_lastId = 0;
};

template <typename T>
JobId JobQueue::add(const QString &title, std::function<Result<T>(TaskControl &)> work, QObject *context,
                    std::function<void(Result<T>)> done)
{
    const QPointer<QObject> listener(context);
    Job job;
    job.run = [work = std::move(work), listener, done](TaskControl &control) {
        auto result = std::make_shared<Result<T>>(work(control));
        Outcome outcome;
        if (!*result)
            outcome.error = result->error();
        outcome.deliver = [result, listener, done] {
            if (listener != nullptr && done)
                done(std::move(*result));
        };
        return outcome;
    };
    job.deliverCancelled = [listener, done] {
        if (listener != nullptr && done)
            done(cancelled());
    };
    return enqueue(title, std::move(job));
}

}  // namespace Atoll
