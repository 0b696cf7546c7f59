#include "ui/docks/jobs/jobs_popover.h"

#include "ui/docks/jobs/job_card.h"
#include "ui/docks/jobs/job_watch.h"
#include "ui/docks/shared/popup_place.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// As the panel shows them.
std::vector<const JobStatus *> shownOrder(const std::vector<JobStatus> &jobs)
{
    std::vector<const JobStatus *> order;
    order.reserve(jobs.size());
    for (const JobStatus &job : jobs) {
        if (job.isActive())
            order.push_back(&job);
    }
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) {
        if (!job->isActive())
            order.push_back(&*job);
    }
    return order;
}

}  // namespace

JobsPopover::JobsPopover(JobWatch &watch, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_watch(watch)
    , m_empty(new QLabel(tr("No jobs. Long work, such as importing pictures or choosing a batch, shows here "
                            "with its progress."),
                         this))
    , m_list(new QWidget(this))
    , m_rowLayout(new QVBoxLayout(m_list))
    , m_scroll(new QScrollArea(this))
    , m_clear(new QPushButton(tr("Clear ended"), this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setAccessibleName(tr("Jobs"));
    m_clear->setObjectName(u"clear"_s);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    m_rowLayout->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(m_list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_clear->setToolTip(tr("Takes jobs that ended off this list."));

    auto *heading = new QLabel(tr("Jobs"), this);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_empty);
    layout->addWidget(m_scroll, 1);

    constexpr int secondMs = 1000;
    m_clock.setInterval(secondMs);
    connect(&m_clock, &QTimer::timeout, this, &JobsPopover::updateRows);
    connect(m_clear, &QPushButton::clicked, &watch, &JobWatch::forgetEnded);
    connect(&watch, &JobWatch::listChanged, this, [this] {
        if (!isVisible())
            return;
        rebuild();
        // Its lower edge stays at the button as it grows and shrinks.
        showBelow(*this, *m_anchor);
    });
    connect(&watch, &JobWatch::progressed, this, [this] {
        if (isVisible())
            updateRows();
    });
}

void JobsPopover::showEvent(QShowEvent *event)
{
    m_clock.start();
    QFrame::showEvent(event);
}

void JobsPopover::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    QFrame::hideEvent(event);
}

void JobsPopover::rebuild()
{
    const std::vector<const JobStatus *> order = shownOrder(m_watch.jobs());
    std::vector<JobCard *> rows;
    rows.reserve(order.size());
    // Rows move rather than being made again: the focus may be in one of them.
    for (const JobStatus *const job : order) {
        const auto known = std::ranges::find(m_rows, job->id, &JobCard::id);
        JobCard *row = known == m_rows.end() ? nullptr : *known;
        if (row == nullptr) {
            row = new JobCard(job->id, m_list);
            connect(row, &JobCard::cancelWanted, &m_watch, &JobWatch::cancel);
        } else {
            m_rows.erase(known);
        }
        m_rowLayout->removeWidget(row);
        m_rowLayout->addWidget(row);
        row->show();
        rows.push_back(row);
    }
    for (JobCard *const gone : m_rows) {
        gone->hide();
        gone->deleteLater();
    }
    m_rows = std::move(rows);
    m_empty->setVisible(m_rows.empty());
    m_scroll->setVisible(!m_rows.empty());
    m_clear->setEnabled(qsizetype(m_rows.size()) > m_watch.activeCount());
    updateRows();
    fit();
}

void JobsPopover::updateRows()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const JobStatus &job : m_watch.jobs()) {
        const auto row = std::ranges::find(m_rows, job.id, &JobCard::id);
        if (row != m_rows.end())
            (*row)->setStatus(job, now);
    }
}

void JobsPopover::fit()
{
    constexpr int columns = 48;
    constexpr int mostLines = 24;
    const int letter = fontMetrics().averageCharWidth();
    int wanted = columns * letter;
    int mostHeight = mostLines * fontMetrics().lineSpacing();
    if (m_anchor != nullptr && m_anchor->screen() != nullptr) {
        const QSize free = m_anchor->screen()->availableSize();
        wanted = std::min(wanted, free.width());
        mostHeight = std::min(mostHeight, free.height() / 2);
    }
    const QMargins margins = layout()->contentsMargins() + frameWidth();
    const int around = margins.left() + margins.right() + m_scroll->verticalScrollBar()->sizeHint().width();
    m_rowLayout->activate();
    wanted = std::max(wanted, m_rowLayout->minimumSize().width() + around);
    const int height = m_rowLayout->hasHeightForWidth() ? m_rowLayout->heightForWidth(wanted - around)
                                                        : m_rowLayout->sizeHint().height();
    m_scroll->setFixedHeight(std::min(height, mostHeight));
    setFixedWidth(wanted);
    layout()->activate();
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted)
                                                 : layout()->totalSizeHint().height());
}

void JobsPopover::openAt(const QWidget *anchor)
{
    m_anchor = anchor;
    rebuild();
    showBelow(*this, *anchor);
    // Whatever comes first and can be used.
    focusNextChild();
}

}  // namespace Atoll
