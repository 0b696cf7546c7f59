#include "model/core/text.h"
#include "ui/dialogs/new_project_wizard.h"
#include "ui/settings/action_registry.h"
#include "ui/settings/main_menu.h"
#include "ui/settings/settings_store.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/commands/window_commands.h"
#include "ui/window/main_window.h"
#include "ui/window/project_opener.h"
#include "ui/window/window_parts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString lastFolderKey = u"files/lastProjectFolder"_s;

void chooseProject(WindowParts &parts)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *const dialog = new QFileDialog(&parts.window, Text::tr("Open Project"),
                                         parts.settings.value(lastFolderKey, documents).toString(),
                                         Text::tr("Atoll projects (*.atoll)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parts.window, [&parts](const QString &path) {
        parts.settings.setValue(lastFolderKey, QFileInfo(path).absolutePath());
        static_cast<MainWindow &>(parts.window).openPath(path);
    });
    dialog->open();
}

/// Newest first; the keys 1 to 9 work while the menu is open.
void listRecent(WindowParts &parts, QMenu *menu)
{
    menu->clear();
    int key = 0;
    for (const RecentProject &project : parts.settings.recentProjects()) {
        const QString name = QDir::toNativeSeparators(project.path);
        const QString text = ++key < 10 ? u"&%1  %2"_s.arg(key).arg(name) : name;
        menu->addAction(text, &parts.window, [&parts, path = project.path] {
            static_cast<MainWindow &>(parts.window).openPath(path);
        });
    }
    if (menu->isEmpty())
        return;
    menu->addSeparator();
    menu->addAction(Text::tr("&Clear List"), &parts.window,
                    [&parts] { parts.settings.clearRecentProjects(); });
}

}  // namespace

void startNewProject(WindowParts &parts, const QString &folder)
{
    auto *const wizard = new NewProjectWizard(folder, &parts.window);
    QObject::connect(wizard, &NewProjectWizard::projectWanted, &parts.window,
                     [&parts](const NewProject &request) {
                         if (parts.workbench.project().isOpen())
                             parts.opener.saveSession(parts.batch.settings());
                         parts.opener.create(request);
                     });
    wizard->open();
}

void addFileCommands(WindowParts &parts, MainMenu &menu)
{
    QObject *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    actions.bind(u"file.new"_s, window, [&parts] { startNewProject(parts, {}); });
    actions.bind(u"file.open"_s, window, [&parts] { chooseProject(parts); });
    actions.bind(u"file.openSample"_s, window, [&parts] { parts.opener.openSample(); });
    actions.bind(u"file.close"_s, window, [&parts] {
        parts.opener.saveSession(parts.batch.settings());
        parts.workbench.project().close();
    });
    actions.bind(u"file.quit"_s, window, [&parts] { parts.window.close(); });

    QMenu *const recent = menu.menu(u"file.recent"_s);
    listRecent(parts, recent);
    QObject::connect(&parts.settings, &SettingsStore::recentProjectsChanged, recent,
                     [&parts, recent] { listRecent(parts, recent); });
    QObject::connect(&actions, &ActionRegistry::retranslated, recent,
                     [&parts, recent] { listRecent(parts, recent); });
}

}  // namespace Atoll
