#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Atoll {

class CountBar;
class TagPopup;
class Workbench;

/// In the tool bar: the tag that everything acts on, and how much of the data set it is.
class WorkingSetChip final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkingSetChip(Workbench &workbench, QWidget *parent = nullptr);

    void openTags();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Workbench &m_workbench;
    QLabel *m_title;
    QToolButton *m_button;
    CountBar *m_counts;
    TagPopup *m_tags;
};

}  // namespace Atoll
