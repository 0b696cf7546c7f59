#include "ui/window/main_window.h"

#include "ui/dialogs/message_bar.h"
#include "ui/docks/project/working_set_chip.h"
#include "ui/settings/action_registry.h"
#include "ui/settings/icons.h"
#include "ui/settings/main_menu.h"
#include "ui/settings/settings_store.h"
#include "ui/settings/theme.h"
#include "ui/window/commands/command_availability.h"
#include "ui/window/commands/window_commands.h"
#include "ui/window/project_opener.h"
#include "ui/window/start_page.h"
#include "ui/window/status_line.h"
#include "ui/window/window_layout.h"
#include "ui/window/window_parts.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

MainWindow::MainWindow(SettingsStore &settings, Theme &theme)
    : m_settings(settings)
    , m_actions(new ActionRegistry(this))
    , m_messages(new MessageBar(this))
    , m_menu(new MainMenu(makeTop(), m_actions, this))
    , m_opener(new ProjectOpener(m_workbench, settings, this))
    , m_layout(new WindowLayout(*this, *m_actions, settings))
{
    setObjectName(u"MainWindow"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_actions->setShortcuts(settings.shortcuts());
    connect(&settings, &SettingsStore::shortcutsChanged, this,
            [this] { m_actions->setShortcuts(m_settings.shortcuts()); });

    buildDocks();
    addWindowCommands(*m_parts, *m_menu, theme);
    new CommandAvailability(*m_parts);
    buildToolBar();
    listen();
    m_layout->restore();
    showClosed();
    if (!settings.damagedFile().isEmpty())
        m_messages->showWarning(
            tr("The settings could not be read; the program starts with new ones. The old "
               "file is kept as %1.")
                .arg(QDir::toNativeSeparators(settings.damagedFile())));
}

MainWindow::~MainWindow()
{
    // Views let go of the project while they are still whole.
    m_workbench.project().close();
}

/// Messages stand below the menu bar, whatever tool bars and docks do.
QMenuBar *MainWindow::makeTop()
{
    auto *const top = new QWidget(this);
    auto *const rows = new QVBoxLayout(top);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    auto *const bar = new QMenuBar(top);
    rows->setMenuBar(bar);
    rows->addWidget(m_messages);
    setMenuWidget(top);
    return bar;
}

void MainWindow::buildDocks()
{
    auto *const project = new ProjectDock(m_workbench);
    auto *const map = new MapDock(m_workbench);
    auto *const gallery = new GalleryDock(m_workbench);
    auto *const batch = new BatchDock(m_workbench);
    auto *const scores = new ScoresDock(m_workbench);
    auto *const inspector = new InspectorDock(m_workbench);
    auto *const history = new HistoryDock(m_workbench);
    m_layout->add(u"view.dockProject"_s, WindowLayout::Place::Left, project);
    m_layout->add(u"view.dockHistory"_s, WindowLayout::Place::Left, history);
    m_layout->add(u"view.dockMap"_s, WindowLayout::Place::Top, map);
    m_layout->add(u"view.dockGallery"_s, WindowLayout::Place::Bottom, gallery);
    m_layout->add(u"view.dockBatch"_s, WindowLayout::Place::Right, batch);
    m_layout->add(u"view.dockInspector"_s, WindowLayout::Place::Right, inspector);
    m_layout->add(u"view.dockScores"_s, WindowLayout::Place::Right, scores);
    m_actions->setScopeWidget(ActionScope::Global, this);
    m_actions->setScopeWidget(ActionScope::Map, map);
    m_actions->setScopeWidget(ActionScope::Gallery, gallery);

    auto *const jobs = new JobStatusButton(m_workbench, this);
    new StatusLine(statusBar(), m_workbench, jobs);
    m_parts = std::make_unique<WindowParts>(WindowParts{*this, m_workbench, *m_actions, m_settings, *m_opener,
                                                        *m_layout, *m_messages, *jobs, *project, *map,
                                                        *gallery, *batch, *scores, *inspector, *history});

    auto *const startPage = new StartPage(m_settings, this);
    m_layout->setStartPage(startPage);
    connect(startPage, &StartPage::newProjectWanted, m_actions->action(u"file.new"_s), &QAction::trigger);
    connect(startPage, &StartPage::openWanted, m_actions->action(u"file.open"_s), &QAction::trigger);
    connect(startPage, &StartPage::sampleWanted, m_actions->action(u"file.openSample"_s), &QAction::trigger);
    connect(startPage, &StartPage::recentWanted, this, &MainWindow::openPath);
}

void MainWindow::buildToolBar()
{
    auto *const bar = new QToolBar(this);
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->toggleViewAction()->setVisible(false);
    const auto addActions = [this, bar](const QStringList &ids) {
        for (const QString &id : ids)
            bar->addAction(m_actions->action(id));
    };
    addActions({u"file.new"_s, u"file.open"_s});
    bar->addSeparator();
    addActions({u"edit.undo"_s, u"edit.redo"_s});
    bar->addSeparator();
    addActions({u"edit.selectionBack"_s, u"edit.selectionForward"_s});
    bar->addSeparator();
    auto *const chip = new WorkingSetChip(m_workbench, bar);
    QAction *const chipPlace = bar->addWidget(chip);
    bar->addSeparator();
    addActions({u"edit.filterToSelection"_s, u"edit.clearFilter"_s, u"tags.newFromSelection"_s});
    bar->addSeparator();
    addActions({u"file.importPredictions"_s, u"select.run"_s, u"review.start"_s, u"select.accept"_s,
                u"file.exportTag"_s});
    addToolBar(Qt::TopToolBarArea, bar);
    const auto showChip = [this, chipPlace] { chipPlace->setVisible(m_workbench.project().isOpen()); };
    connect(&m_workbench.project(), &ProjectState::opened, this, showChip);
    connect(&m_workbench.project(), &ProjectState::closed, this, showChip);
    showChip();
}

void MainWindow::listen()
{
    ProjectState &project = m_workbench.project();
    connect(&project, &ProjectState::opened, this, &MainWindow::showOpened);
    connect(&project, &ProjectState::closed, this, &MainWindow::showClosed);
    connect(&project, &ProjectState::dataChanged, this, &MainWindow::showTitle);
    connect(&project, &ProjectState::failed, m_messages, &MessageBar::showFailure);
    connect(m_opener, &ProjectOpener::failed, m_messages, &MessageBar::showFailure);
    connect(m_opener, &ProjectOpener::openFailed, this, &MainWindow::showOpenFailure);
    connect(m_opener, &ProjectOpener::imported, m_messages,
            [this](const QString &sentence, const QString &details) {
                if (details.isEmpty())
                    m_messages->showSuccess(sentence);
                else
                    m_messages->showWarning(sentence, details);
            });
}

void MainWindow::openPath(const QString &path)
{
    if (path.isEmpty())
        return;
    if (QFileInfo(path).isDir()) {
        startNewProject(*m_parts, path);
        return;
    }
    if (m_workbench.project().isOpen())
        m_opener->saveSession(m_parts->batch.settings());
    m_opener->open(path);
}

void MainWindow::showOpened()
{
    m_messages->clear();
    m_parts->batch.restore(m_opener->savedBatch());
    m_layout->setProjectShown(true);
    showTitle();
    m_parts->gallery.setFocus();
    if (const ProjectOverview &overview = m_workbench.project().overview();
        !overview.imageRoot.isEmpty() && !overview.isImageRootThere)
        m_messages->showWarning(tr("The folder of the images, %1, is not there. Use Data > Locate Missing "
                                   "Files to say where it is now.")
                                    .arg(QDir::toNativeSeparators(overview.imageRoot)));
}

void MainWindow::showClosed()
{
    m_layout->setProjectShown(false);
    showTitle();
}

void MainWindow::showTitle()
{
    const ProjectState &project = m_workbench.project();
    if (!project.isOpen()) {
        setWindowTitle(tr("Atoll"));
        setWindowFilePath({});
        return;
    }
    const QString file = QFileInfo(project.path()).fileName();
    setWindowTitle(project.isReadOnly() ? tr("%1 (read only) – Atoll").arg(file)
                                        : tr("%1 – Atoll").arg(file));
}

void MainWindow::showOpenFailure(const QString &path, const Error &error)
{
    m_layout->setProjectShown(false);
    if (error.kind == ErrorKind::NotFound)
        m_settings.removeRecentProject(path);
    if (error.kind != ErrorKind::Busy) {
        m_messages->showFailure(tr("Open %1").arg(QDir::toNativeSeparators(path)), error);
        return;
    }
    auto *const box = new QMessageBox(QMessageBox::Question, tr("Project in use"), error.message,
                                      QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *const readOnly = box->addButton(tr("Open to &Read Only"), QMessageBox::AcceptRole);
    connect(readOnly, &QPushButton::clicked, this, [this, path] { m_opener->open(path, Access::ReadOnly); });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const ProjectState &project = m_workbench.project();
    if (project.isOpen() && !m_isClosingAnyway && !m_workbench.project().session().jobs().isIdle()) {
        event->ignore();
        askToClose();
        return;
    }
    m_opener->saveSession(m_parts->batch.settings());
    m_layout->save();
    m_settings.sync();
    QMainWindow::closeEvent(event);
}

void MainWindow::askToClose()
{
    auto *const box =
        new QMessageBox(QMessageBox::Question, tr("Jobs are running"),
                        tr("A job is still running. Closing stops it; what it has not finished is left as it "
                           "was before, and can be started again."),
                        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *const anyway = box->addButton(tr("&Stop and Close"), QMessageBox::DestructiveRole);
    connect(anyway, &QPushButton::clicked, this, [this] {
        m_isClosingAnyway = true;
        close();
    });
    // Nothing is lost by waiting: the window closes by itself when the jobs are done.
    connect(&m_workbench.project().session().jobs(), &JobQueue::becameIdle, box, [this, box] {
        box->close();
        close();
    });
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (event->source() == nullptr && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty())
        return;
    event->acceptProposedAction();
    openPath(urls.first().toLocalFile());
}

}  // namespace Atoll
