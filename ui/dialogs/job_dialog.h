#pragma once

#include "ui/dialogs/form_dialog.h"
#include "ui/viewstate/project_state.h"

#include <QPointer>

class QProgressBar;

namespace Atoll {

/// A form whose button starts a job: then progress is shown, and in the end what came of it. When the job
/// fails, the form is there again as it was, with the sentence why. The dialog may be closed meanwhile: the
/// job goes on, and what fails is said by the project.
class JobDialog : public FormDialog
{
    Q_OBJECT

public:
    JobDialog(const QString &title, ProjectState &project, QWidget *parent);

    [[nodiscard]] bool isWorking() const { return m_job.has_value(); }
    void accept() override;

Q_SIGNALS:
    /// The job that the dialog started has ended well.
    void finished(const QString &sentence);

protected:
    [[nodiscard]] ProjectState &project() const { return m_project; }
    /// The main button was pressed.
    virtual void start() = 0;

    /// A job that changes the project. `done` is called only while the dialog is there.
    template <typename T>
    void run(const QString &title, const ProjectSession::Change<T> &work, const std::function<void(T)> &done);
    /// A job that only reads.
    template <typename T>
    void ask(const QString &title, const ProjectSession::Look<T> &work, const std::function<void(T)> &done);

    /// Ends the dialog with a page of its own; `sentence` says in short what was done.
    void showOutcome(QWidget *page, NoticeLine::Kind kind, const QString &sentence);
    /// Ends the dialog at once.
    void finish(const QString &sentence);

private:
    template <typename T>
    std::function<void(Result<T>)> answer(const QString &title, const std::function<void(T)> &done);
    void begin(JobId job);
    void end();
    void failHere(const Error &error);
    void stop();
    void showProgress(JobId job);

    ProjectState &m_project;
    std::optional<JobId> m_job;
    QWidget *m_progressPage;
    QProgressBar *m_progress;
    QPushButton *m_stopButton;
    bool m_isDone = false;
};

template <typename T>
std::function<void(Result<T>)> JobDialog::answer(const QString &title, const std::function<void(T)> &done)
{
    const QPointer<JobDialog> dialog(this);
    return [dialog, project = &m_project, title, done](Result<T> result) {
        const bool isWatched = dialog != nullptr && dialog->isVisible();
        if (isWatched)
            dialog->end();
        if (result && isWatched)
            done(std::move(*result));
        else if (!result && isWatched)
            dialog->failHere(result.error());
        else if (!result && result.error().kind != ErrorKind::Cancelled)
            Q_EMIT project->failed(title, result.error());
    };
}

template <typename T>
void JobDialog::run(const QString &title, const ProjectSession::Change<T> &work,
                    const std::function<void(T)> &done)
{
    begin(m_project.session().run<T>(title, work, &m_project, answer<T>(title, done)));
}

template <typename T>
void JobDialog::ask(const QString &title, const ProjectSession::Look<T> &work,
                    const std::function<void(T)> &done)
{
    begin(m_project.session().ask<T>(title, work, &m_project, answer<T>(title, done)));
}

}  // namespace Atoll
