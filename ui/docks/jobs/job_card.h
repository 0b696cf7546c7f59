#pragma once

#include "model/jobs/job_queue.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Atoll {

/// One job in the jobs panel.
class JobCard final : public QWidget
{
    Q_OBJECT

public:
    explicit JobCard(JobId id, QWidget *parent = nullptr);

    [[nodiscard]] JobId id() const { return m_id; }
    void setStatus(const JobStatus &status, qint64 nowMs);

Q_SIGNALS:
    void cancelWanted(Atoll::JobId id);

private:
    void copyDetails() const;

    JobId m_id;
    JobStatus m_status;
    QLabel *m_title;
    QLabel *m_line;
    QLabel *m_message;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_copy;
};

}  // namespace Atoll
