#include "ui/docks/history/history_dock.h"

#include "ui/docks/history/history_delegate.h"
#include "ui/itemmodels/history_model.h"
#include "ui/settings/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Atoll {

HistoryDock::HistoryDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(new HistoryModel(this))
    , m_view(new QTreeView(this))
    , m_undo(new QToolButton(this))
    , m_redo(new QToolButton(this))
    , m_note(new QLabel(this))
{
    setAccessibleName(tr("History"));
    build();
    ProjectState &project = workbench.project();
    connect(m_undo, &QToolButton::clicked, this, &HistoryDock::undo);
    connect(m_redo, &QToolButton::clicked, this, &HistoryDock::redo);
    connect(&project, &ProjectState::dataChanged, this, &HistoryDock::read);
    connect(&project, &ProjectState::closed, this, [this] { take({}); });
    if (project.isOpen())
        read();
    else
        take({});
}

void HistoryDock::build()
{
    m_undo->setObjectName(u"undo"_s);
    m_redo->setObjectName(u"redo"_s);
    m_undo->setIcon(themedIcon(u"undo"_s));
    m_undo->setText(tr("Undo"));
    m_redo->setIcon(themedIcon(u"redo"_s));
    m_redo->setText(tr("Redo"));
    for (QToolButton *const button : {m_undo, m_redo}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_note->setWordWrap(true);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("What was done"));
    m_view->setItemDelegate(new HistoryDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setUniformRowHeights(false);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setColumnHidden(HistoryModel::TimeColumn, true);
    m_view->setColumnHidden(HistoryModel::ProgramColumn, true);
    m_view->header()->setSectionResizeMode(HistoryModel::SentenceColumn, QHeaderView::Stretch);
    // Rows are as high as their wrapped sentences.
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, &QTreeView::doItemsLayout,
            Qt::QueuedConnection);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addWidget(m_redo);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
}

void HistoryDock::read()
{
    refreshButtons();
    m_workbench.project().session().look<std::vector<UndoStep>>(
        u"history"_s, [](const Project &project, TaskControl &) { return undoSteps(project, mostSteps); },
        this,
        [this](const Result<std::vector<UndoStep>> &steps) {
            if (steps)
                take(*steps);
        });
}

void HistoryDock::take(const std::vector<UndoStep> &steps)
{
    std::vector<HistoryRow> rows;
    rows.reserve(steps.size());
    // Numbered from the oldest: a step keeps its number as others follow it.
    auto id = qint64(steps.size());
    for (const UndoStep &step : steps)
        rows.push_back({id--, step.sentence, step.atMs, step.program, step.state == UndoStep::State::Undone});
    m_model->setRows(std::move(rows));
    refreshButtons();
}

void HistoryDock::refreshButtons()
{
    const ProjectState &project = m_workbench.project();
    const UndoState &state = project.undo();
    const bool canChange = project.isOpen() && !project.isReadOnly();
    m_undo->setEnabled(canChange && state.undo);
    m_redo->setEnabled(canChange && state.redo);
    m_undo->setToolTip(state.undo ? tr("Undo: %1").arg(state.undo->sentence)
                                  : tr("There is nothing to undo."));
    m_redo->setToolTip(state.redo ? tr("Redo: %1").arg(state.redo->sentence)
                                  : tr("There is nothing to redo."));
    QString note;
    if (!project.isOpen())
        note = tr("What is done to a project shows here, and can be taken back.");
    else if (project.isReadOnly())
        note = tr("The project is open for reading only: nothing can be taken back here.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_view->setVisible(project.isOpen());
}

void HistoryDock::undo()
{
    if (m_undo->isEnabled())
        m_workbench.project().apply<UndoStep>(
            tr("Undo"), [](Project &project, TaskControl &) { return undoLast(project); }, this, {});
}

void HistoryDock::redo()
{
    if (m_redo->isEnabled())
        m_workbench.project().apply<UndoStep>(
            tr("Redo"), [](Project &project, TaskControl &) { return redoLast(project); }, this, {});
}

void HistoryDock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && m_workbench.project().isOpen())
        read();
}

}  // namespace Atoll
