#pragma once

#include "model/jobs/job_queue.h"
#include "model/workflow/project.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace Atoll {

/// An open project for a program that must not wait. It has three threads, each with its own connection to
/// the file: one for long jobs, one for small changes that a person makes meanwhile, one for looking things
/// up. All functions are called from, and all answers arrive on, the thread of its owner.
class ProjectSession final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Change = std::function<Result<T>(Project &, TaskControl &)>;
    template <typename T>
    using Look = std::function<Result<T>(const Project &, TaskControl &)>;
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    explicit ProjectSession(QObject *parent = nullptr);
    /// Cancels what runs and waits until it has noticed.
    ~ProjectSession() override;

    /// Once in the life of a session. On failure the session stays closed.
    void open(const QString &path, Access access, QObject *context, const Done<void> &done);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// The long jobs, in the order they were asked for.
    [[nodiscard]] JobQueue &jobs() { return m_work.queue; }
    [[nodiscard]] const JobQueue &jobs() const { return m_work.queue; }
    /// Neither works nor looks anything up.
    [[nodiscard]] bool isIdle() const;

    /// A job that may change the project; when it has ended well, `changed` is emitted after `done`.
    template <typename T>
    JobId run(const QString &title, const Change<T> &work, QObject *context, const Done<T> &done);
    /// A long job that only reads; nothing has `changed` after it.
    template <typename T>
    JobId ask(const QString &title, const Look<T> &work, QObject *context, const Done<T> &done);
    /// A change of a moment, which does not wait for long jobs; followed by `changed` like these.
    template <typename T>
    void apply(const Change<T> &work, QObject *context, const Done<T> &done);
    /// Reads only. A later look with the same key cancels this one, whose `done` is then not called; an empty
    /// key is never cancelled.
    template <typename T>
    void look(const QString &key, const Look<T> &work, QObject *context, const Done<T> &done);

Q_SIGNALS:
    void changed();

private:
    /// A thread with its connection, which is made and given up there.
    struct Lane
    {
        Lane();

        std::shared_ptr<std::optional<Project>> project;
        JobQueue queue;
    };

    void openLane(Lane &lane, QObject *context, const Done<void> &done) const;
    [[nodiscard]] static Failure closed();

    template <typename T>
    JobId change(Lane &lane, const QString &title, const Change<T> &work, QObject *context,
                 const Done<T> &done);

    QString m_path;
    Access m_access = Access::ReadOnly;
    bool m_isOpen = false;
    QHash<QString, JobId> m_looks;
    // Ends last: the first lane's project holds the lock that the others share.
    Lane m_work;
    Lane m_quick;
    Lane m_read;
};

template <typename T>
JobId ProjectSession::change(Lane &lane, const QString &title, const Change<T> &work, QObject *context,
                             const Done<T> &done)
{
    const QPointer<QObject> listener(context);
    return lane.queue.add<T>(
        title,
        [work, project = lane.project, refusal = closed()](TaskControl &control) -> Result<T> {
            if (!*project)
                return refusal;
            return work(**project, control);
        },
        this,
        [this, listener, done](Result<T> result) {
            const bool isDone = result.has_value();
            if (listener != nullptr && done)
                done(std::move(result));
            if (isDone)
                Q_EMIT changed();
        });
}

template <typename T>
JobId ProjectSession::run(const QString &title, const Change<T> &work, QObject *context, const Done<T> &done)
{
    return change(m_work, title, work, context, done);
}

template <typename T>
JobId ProjectSession::ask(const QString &title, const Look<T> &work, QObject *context, const Done<T> &done)
{
    return m_work.queue.add<T>(
        title,
        [work, project = m_work.project, refusal = closed()](TaskControl &control) -> Result<T> {
            if (!*project)
                return refusal;
            return work(std::as_const(**project), control);
        },
        context, done);
}

template <typename T>
void ProjectSession::apply(const Change<T> &work, QObject *context, const Done<T> &done)
{
    change(m_quick, {}, work, context, done);
}

template <typename T>
void ProjectSession::look(const QString &key, const Look<T> &work, QObject *context, const Done<T> &done)
{
    if (!key.isEmpty() && m_looks.contains(key))
        m_read.queue.cancel(m_looks.take(key));
    const QPointer<QObject> listener(context);
    const auto id = std::make_shared<JobId>();
    *id = m_read.queue.add<T>(
        {},
        [work, project = m_read.project, refusal = closed()](TaskControl &control) -> Result<T> {
            if (!*project)
                return refusal;
            return work(std::as_const(**project), control);
        },
        this,
        [this, key, id, listener, done](Result<T> result) {
            if (!key.isEmpty()) {
                if (m_looks.value(key) != *id)
                    return;
                m_looks.remove(key);
            }
            if (listener != nullptr && done)
                done(std::move(result));
        });
    if (!key.isEmpty())
        m_looks.insert(key, *id);
}

}  // namespace Atoll
