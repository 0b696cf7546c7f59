#include "ui/docks/jobs/job_card.h"

#include "ui/docks/jobs/job_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

JobCard::JobCard(JobId id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(wrappedLabel(this))
    , m_line(wrappedLabel(this))
    , m_message(wrappedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_copy(new QPushButton(tr("Copy details"), this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_cancel->setObjectName(u"cancel"_s);
    m_copy->setObjectName(u"copy"_s);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_copy->setToolTip(tr("Copies the message, to send it to somebody who can help."));

    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_cancel, 0, 1, Qt::AlignTop);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->addWidget(m_line, 2, 0, 1, 2);
    layout->addWidget(m_message, 3, 0, 1, 2);
    layout->addWidget(m_copy, 4, 0, 1, 2, Qt::AlignLeft);

    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Cancelling"));
        Q_EMIT cancelWanted(m_id);
    });
    connect(m_copy, &QPushButton::clicked, this, &JobCard::copyDetails);
}

void JobCard::setStatus(const JobStatus &status, qint64 nowMs)
{
    m_status = status;
    const QString line = JobTexts::line(status, nowMs);
    m_title->setText(status.title);
    m_line->setText(line);
    m_message->setText(status.message);
    const bool hasFailed = status.state == JobState::Failed;
    m_message->setVisible(hasFailed && !status.message.isEmpty());
    m_copy->setVisible(hasFailed);
    m_cancel->setVisible(status.isActive());
    m_bar->setVisible(status.state == JobState::Running);
    const std::optional<int> percent = percentOf(status.progress);
    m_bar->setRange(0, percent ? 100 : 0);
    m_bar->setValue(percent.value_or(0));
    setAccessibleName(status.title);
    setAccessibleDescription(line);
    m_bar->setAccessibleName(tr("Progress of %1").arg(status.title));
    m_cancel->setAccessibleName(tr("Cancel %1").arg(status.title));
}

void JobCard::copyDetails() const
{
    const QString time = QDateTime::fromMSecsSinceEpoch(m_status.endedAtMs).toString(Qt::ISODate);
    QApplication::clipboard()->setText(
        QStringList{m_status.title, m_status.progress.stage, m_status.message, time}.join(u'\n'));
    m_copy->setText(tr("Copied"));
}

}  // namespace Atoll
