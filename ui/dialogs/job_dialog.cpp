#include "ui/dialogs/job_dialog.h"

#include "ui/dialogs/dialog_text.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

JobDialog::JobDialog(const QString &title, ProjectState &project, QWidget *parent)
    : FormDialog(title, parent)
    , m_project(project)
    , m_progressPage(new QWidget(this))
    , m_progress(new QProgressBar(m_progressPage))
    , m_stopButton(addButton(tr("&Stop")))
{
    auto *layout = new QVBoxLayout(m_progressPage);
    layout->setContentsMargins({});
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(
        hintLabel(tr("You can close this; the work goes on and is listed under Jobs."), m_progressPage));
    layout->addStretch();
    m_progress->setAccessibleName(tr("Progress"));
    addPage(m_progressPage);
    m_stopButton->hide();
    connect(m_stopButton, &QPushButton::clicked, this, &JobDialog::stop);
    connect(&m_project, &ProjectState::closed, this, &QDialog::reject);
    connect(&m_project.session().jobs(), &JobQueue::jobChanged, this, &JobDialog::showProgress);
}

void JobDialog::accept()
{
    if (m_isDone)
        QDialog::accept();
    else if (!isWorking())
        start();
}

void JobDialog::begin(JobId job)
{
    m_job = job;
    m_progress->setRange(0, 0);
    showPage(m_progressPage);
    setNotice(NoticeLine::Kind::Hint, tr("Waiting for the jobs before this one."));
    mainButton()->setEnabled(false);
    m_stopButton->show();
    closeButton()->setText(tr("&Close"));
    closeButton()->setFocus();
    showProgress(job);
}

void JobDialog::end()
{
    m_job.reset();
    m_stopButton->hide();
    m_stopButton->setEnabled(true);
}

void JobDialog::failHere(const Error &error)
{
    showForm();
    closeButton()->setText(tr("&Cancel"));
    mainButton()->setEnabled(true);
    mainButton()->setFocus();
    if (error.kind == ErrorKind::Cancelled)
        setNotice(NoticeLine::Kind::Hint, tr("Stopped; everything is as before."));
    else
        setNotice(NoticeLine::Kind::Problem, error.message);
}

void JobDialog::stop()
{
    if (!m_job)
        return;
    m_stopButton->setEnabled(false);
    setNotice(NoticeLine::Kind::Hint, tr("Stopping…"));
    m_project.session().jobs().cancel(*m_job);
}

void JobDialog::showProgress(JobId job)
{
    const JobStatus *status = m_job == job ? m_project.session().jobs().find(job) : nullptr;
    if (status == nullptr || !status->isActive() || !m_stopButton->isEnabled())
        return;
    if (status->state == JobState::Waiting)
        return;
    const Progress &progress = status->progress;
    // A progress bar counts in int; a thousand steps are finer than its pixels.
    m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
    m_progress->setValue(progress.total > 0 ? int(progress.done * 1000 / progress.total) : 0);
    setNotice(NoticeLine::Kind::Hint, progress.stage.isEmpty() ? status->title : progress.stage);
}

void JobDialog::showOutcome(QWidget *page, NoticeLine::Kind kind, const QString &sentence)
{
    m_isDone = true;
    addPage(page);
    showPage(page);
    setNotice(kind, sentence);
    removeCopyCommand();
    closeButton()->hide();
    mainButton()->setText(tr("&Close"));
    mainButton()->setEnabled(true);
    mainButton()->setFocus();
    Q_EMIT finished(sentence);
}

void JobDialog::finish(const QString &sentence)
{
    m_isDone = true;
    Q_EMIT finished(sentence);
    QDialog::accept();
}

}  // namespace Atoll
