#include "ui/docks/jobs/job_status_button.h"

#include "ui/docks/jobs/job_texts.h"
#include "ui/docks/jobs/job_watch.h"
#include "ui/docks/jobs/jobs_popover.h"
#include "ui/viewstate/workbench.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int widestTitle = 24;  ///< letters

}  // namespace

JobStatusButton::JobStatusButton(Workbench &workbench, QWidget *parent)
    : QToolButton(parent)
    , m_watch(new JobWatch(workbench.project(), this))
    , m_popover(new JobsPopover(*m_watch, this))
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &JobStatusButton::openJobs);
    connect(m_watch, &JobWatch::listChanged, this, &JobStatusButton::refresh);
    connect(m_watch, &JobWatch::progressed, this, &JobStatusButton::refresh);
    connect(m_watch, &JobWatch::ended, this, [this](JobId id) {
        const auto &jobs = m_watch->jobs();
        const auto job = std::ranges::find(jobs, id, &JobStatus::id);
        if (job != jobs.end() && job->state == JobState::Failed && !m_popover->isVisible())
            ++m_failures;
        refresh();
    });
    connect(&workbench.project(), &ProjectState::closed, this, [this] {
        m_failures = 0;
        refresh();
    });
    refresh();
}

QString JobStatusButton::shownText() const
{
    const JobStatus *const job = m_watch->running();
    if (job == nullptr)
        return m_failures > 0 ? tr("%Ln job(s) failed", nullptr, int(m_failures)) : tr("Jobs");
    const QString title =
        fontMetrics().elidedText(job->title, Qt::ElideRight, widestTitle * fontMetrics().averageCharWidth());
    QString text = title;
    if (const QString share = JobTexts::percent(job->progress); !share.isEmpty())
        text = tr("%1 %2", "title of a job, percent").arg(title, share);
    const qsizetype others = m_watch->activeCount() - 1;
    return others > 0 ? tr("%1 (+%2)", "a job, number of other jobs").arg(text, QLocale().toString(others))
                      : text;
}

void JobStatusButton::refresh()
{
    const JobStatus *const job = m_watch->running();
    m_percent = job == nullptr ? -1 : percentOf(job->progress).value_or(-1);
    const QString detail =
        job == nullptr ? tr("No job runs.")
                       : job->title + u'\n' + JobTexts::line(*job, QDateTime::currentMSecsSinceEpoch());
    setText(shownText());
    setToolTip(detail);
    setAccessibleName(tr("Jobs: %1").arg(text()));
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

QSize JobStatusButton::sizeHint() const
{
    // Widths that changed with every percent would push the rest of the status bar about.
    const QSize hint = QToolButton::sizeHint();
    const int steady =
        m_watch->running() == nullptr ? 0 : (widestTitle + 8) * fontMetrics().averageCharWidth();
    return {std::max(hint.width(), steady), hint.height()};
}

void JobStatusButton::openJobs()
{
    m_failures = 0;
    m_popover->openAt(this);
    refresh();
}

void JobStatusButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (m_percent < 0)
        return;
    const int thickness = std::max(2, fontMetrics().height() / 8);
    const QRect track(thickness, height() - thickness, width() - 2 * thickness, thickness);
    QPainter painter(this);
    painter.fillRect(track, palette().color(QPalette::Mid));
    QRect done = track;
    done.setWidth(track.width() * m_percent / 100);
    if (isRightToLeft())
        done.moveRight(track.right());
    painter.fillRect(done, palette().color(QPalette::Highlight));
}

void JobStatusButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refresh();
}

}  // namespace Atoll
