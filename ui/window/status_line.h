#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace Atoll {

class JobStatusButton;
class Workbench;

/// The bottom line of a window: how much is selected, shown and there, what runs, and that everything is
/// saved.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar *bar, Workbench &workbench, JobStatusButton *jobs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void showSaved();

    Workbench &m_workbench;
    QLabel *m_counts;
    QLabel *m_saved;
};

}  // namespace Atoll
