#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/cheat_sheet_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/settings/action_registry.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_parts.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

void openShortcutEditor(WindowParts &parts)
{
    (new ShortcutsDialog(parts.actions, parts.settings, &parts.window))->open();
}

void openCheatSheet(WindowParts &parts)
{
    auto *const sheet = new CheatSheetDialog(parts.actions, parts.settings, &parts.window);
    QObject::connect(sheet, &CheatSheetDialog::shortcutEditorRequested, &parts.window,
                     [&parts] { openShortcutEditor(parts); });
    sheet->open();
}

void openPreferences(WindowParts &parts)
{
    auto *const dialog = new PreferencesDialog(parts.settings, &parts.window);
    QObject::connect(dialog, &PreferencesDialog::shortcutEditorRequested, &parts.window,
                     [&parts] { openShortcutEditor(parts); });
    dialog->open();
}

}  // namespace

void addHelpCommands(WindowParts &parts)
{
    QMainWindow *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    actions.bind(u"edit.preferences"_s, window, [&parts] { openPreferences(parts); });
    actions.bind(u"help.shortcuts"_s, window, [&parts] { openCheatSheet(parts); });
    actions.bind(u"help.about"_s, window, [window] { (new AboutDialog(window))->open(); });
    actions.bind(u"tools.palette"_s, window,
                 [&parts, window] { (new CommandPalette(parts.actions, parts.settings, window))->open(); });
    actions.bind(u"tools.jobs"_s, window, [&parts] { parts.jobs.openJobs(); });
}

}  // namespace Atoll
