#include "ui/window/commands/window_commands.h"

#include "ui/dialogs/job_dialog.h"
#include "ui/dialogs/message_bar.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_parts.h"

namespace Atoll {

void addWindowCommands(WindowParts &parts, MainMenu &menu, Theme &theme)
{
    addFileCommands(parts, menu);
    addExchangeCommands(parts);
    addEditCommands(parts);
    addViewCommands(parts, theme);
    addDataCommands(parts);
    addSelectCommands(parts);
    addTagCommands(parts);
    addLabelCommands(parts);
    addHelpCommands(parts);
}

void openDialog(WindowParts &parts, JobDialog *dialog)
{
    QObject::connect(dialog, &JobDialog::finished, &parts.messages, &MessageBar::showSuccess);
    dialog->open();
}

}  // namespace Atoll
