#pragma once

#include <QToolButton>

namespace Atoll {

class JobsPopover;
class JobWatch;
class Workbench;

/// In the status bar: what runs, how far it is, and how many jobs wait. Opens the list of jobs.
class JobStatusButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit JobStatusButton(Workbench &workbench, QWidget *parent = nullptr);

    [[nodiscard]] JobsPopover &popover() { return *m_popover; }
    [[nodiscard]] QSize sizeHint() const override;

    void openJobs();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString shownText() const;

    JobWatch *m_watch;
    JobsPopover *m_popover;
    int m_percent = -1;
    qsizetype m_failures = 0;  ///< since the list was looked at
};

}  // namespace Atoll
