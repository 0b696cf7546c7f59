#pragma once

#include "model/workflow/undo.h"
#include "ui/viewstate/workbench.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace Atoll {

class HistoryModel;

/// What was done to the project, the latest first, with what was taken back in grey.
class HistoryDock final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDock(Workbench &workbench, QWidget *parent = nullptr);

    void undo();
    void redo();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void read();
    void take(const std::vector<UndoStep> &steps);
    void refreshButtons();

    static constexpr int mostSteps = 500;

    Workbench &m_workbench;
    HistoryModel *m_model;
    QTreeView *m_view;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QLabel *m_note;
};

}  // namespace Atoll
