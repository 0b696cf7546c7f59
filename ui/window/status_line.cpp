#include "ui/window/status_line.h"

#include "ui/docks/jobs/job_status_button.h"
#include "ui/viewstate/workbench.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QTime>

namespace Atoll {

StatusLine::StatusLine(QStatusBar *bar, Workbench &workbench, JobStatusButton *jobs)
    : QObject(bar)
    , m_workbench(workbench)
    , m_counts(new QLabel(bar))
    , m_saved(new QLabel(bar))
{
    bar->addWidget(m_counts, 1);
    bar->addPermanentWidget(jobs);
    bar->addPermanentWidget(m_saved);
    bar->installEventFilter(this);
    const auto refresh = [this] { update(); };
    connect(&workbench.view(), &SampleView::shownChanged, this, refresh);
    connect(&workbench.selection(), &SelectionState::selectionChanged, this, refresh);
    connect(&workbench.project(), &ProjectState::closed, this, refresh);
    connect(&workbench.project(), &ProjectState::dataChanged, this, [this] {
        update();
        showSaved();
    });
    update();
}

void StatusLine::update()
{
    const bool isOpen = m_workbench.project().isOpen();
    m_counts->setVisible(isOpen);
    m_saved->setVisible(isOpen);
    if (!isOpen)
        return;
    const QLocale locale;
    m_counts->setText(tr("%1 selected · %2 shown · %3 in the project")
                          .arg(locale.toString(m_workbench.selection().count()),
                               locale.toString(m_workbench.view().shownCount()),
                               locale.toString(m_workbench.project().sampleCount())));
}

void StatusLine::showSaved()
{
    if (m_workbench.project().isReadOnly()) {
        m_saved->setText(tr("Read only"));
        m_saved->setToolTip(tr("Another program holds this project, or its file cannot be written to."));
        return;
    }
    m_saved->setText(tr("Saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    m_saved->setToolTip(tr("Every change is in the project file at once; there is nothing to save."));
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_workbench.project().isOpen()) {
        update();
        showSaved();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace Atoll
