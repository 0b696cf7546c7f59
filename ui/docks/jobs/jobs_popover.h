#pragma once

#include <QFrame>
#include <QTimer>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Atoll {

class JobCard;
class JobWatch;

/// The list of jobs that opens above a button of the status bar. Active ones first, then the ended ones, the
/// latest first.
class JobsPopover final : public QFrame
{
    Q_OBJECT

public:
    /// `watch` must outlive this.
    explicit JobsPopover(JobWatch &watch, QWidget *parent = nullptr);

    /// Above `anchor`, or below it where there is no room.
    void openAt(const QWidget *anchor);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rebuild();
    void updateRows();
    void fit();

    JobWatch &m_watch;
    QLabel *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_rowLayout;
    QScrollArea *m_scroll;
    QPushButton *m_clear;
    std::vector<JobCard *> m_rows;
    const QWidget *m_anchor = nullptr;
    QTimer m_clock;
};

}  // namespace Atoll
