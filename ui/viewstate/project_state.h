#pragma once

#include "model/workflow/insight/project_overview.h"
#include "model/workflow/project_session.h"
#include "model/workflow/undo.h"
#include "ui/viewstate/read_cache.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Atoll {

/// The project that is open in a window, and what every view needs to know of it. Nothing here waits: what is
/// asked for arrives with a signal.
class ProjectState final : public QObject
{
    Q_OBJECT

public:
    explicit ProjectState(QObject *parent = nullptr);
    ~ProjectState() override;
    Q_DISABLE_COPY_MOVE(ProjectState)

    /// Closes what is open. Ends with `opened`, or with `openFailed` and no project.
    void open(const QString &path, Access access);
    void close();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Of the open project.
    [[nodiscard]] ProjectSession &session() { return *m_session; }
    [[nodiscard]] const std::shared_ptr<ReadCache> &cache() const { return m_cache; }

    /// Lists and counts as they are now; empty without a project.
    [[nodiscard]] const ProjectOverview &overview() const { return *m_overview; }
    [[nodiscard]] SampleIndex sampleCount() const { return m_overview->samples; }
    /// Null when there is none of this name.
    [[nodiscard]] const TagTreeRow *findTag(const QString &name) const;
    /// Names and states of the pictures; null until they are read. At a million samples that takes a second.
    [[nodiscard]] const SharedPictures &pictures() const { return m_pictures; }
    [[nodiscard]] const UndoState &undo() const { return m_undo; }

    /// Reads lists and counts again, soon: several calls in a row become one.
    void refresh();

    /// A listed job that may change the project; a failure is shown to the person.
    template <typename T>
    JobId run(const QString &title, const ProjectSession::Change<T> &work, QObject *context,
              const std::function<void(T)> &done);
    /// A change of a moment; a failure is shown to the person.
    template <typename T>
    void apply(const QString &title, const ProjectSession::Change<T> &work, QObject *context,
               const std::function<void(T)> &done);

Q_SIGNALS:
    void opened();
    void openFailed(const QString &path, const Atoll::Error &error);
    void closed();
    /// `overview` is new. What was read of the project before may be out of date.
    void dataChanged();
    void picturesChanged();
    /// Something a person asked for could not be done.
    void failed(const QString &what, const Atoll::Error &error);

private:
    template <typename T>
    static void deliver(Result<T> result, const std::function<void(T)> &done);

    struct Lists;
    void readLists();
    void readPictures();
    void giveUpOpening(const Error &error);
    void take(Lists lists);

    std::unique_ptr<ProjectSession> m_session;
    QString m_path;
    bool m_isOpen = false;
    std::shared_ptr<ReadCache> m_cache;
    std::shared_ptr<const ProjectOverview> m_overview;
    SharedPictures m_pictures;
    UndoState m_undo;
    QTimer m_refreshTimer;
};

template <typename T>
void ProjectState::deliver(Result<T> result, const std::function<void(T)> &done)
{
    if constexpr (std::is_void_v<T>)
        done();
    else
        done(std::move(*result));
}

template <typename T>
JobId ProjectState::run(const QString &title, const ProjectSession::Change<T> &work, QObject *context,
                        const std::function<void(T)> &done)
{
    const QPointer<QObject> listener(context);
    return m_session->run<T>(title, work, this, [this, title, listener, done](Result<T> result) {
        if (!result && result.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(title, result.error());
        if (result && listener != nullptr && done)
            deliver(std::move(result), done);
    });
}

template <typename T>
void ProjectState::apply(const QString &title, const ProjectSession::Change<T> &work, QObject *context,
                         const std::function<void(T)> &done)
{
    const QPointer<QObject> listener(context);
    m_session->apply<T>(work, this, [this, title, listener, done](Result<T> result) {
        if (!result && result.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(title, result.error());
        if (result && listener != nullptr && done)
            deliver(std::move(result), done);
    });
}

}  // namespace Atoll
