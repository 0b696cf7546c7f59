#include "app/cli/command_catalog.h"

#include "app/cli/commands/annotation_commands.h"
#include "app/cli/commands/completion_command.h"
#include "app/cli/commands/embedding_commands.h"
#include "app/cli/commands/export_command.h"
#include "app/cli/commands/image_commands.h"
#include "app/cli/commands/probe_command.h"
#include "app/cli/commands/project_commands.h"
#include "app/cli/commands/score_command.h"
#include "app/cli/commands/select_command.h"
#include "app/cli/commands/simulate_command.h"
#include "app/cli/commands/undo_commands.h"

#include <algorithm>

namespace Atoll {

const std::vector<Command> &commandCatalog()
{
    // One a line:
    // clang-format off
    static const std::vector<Command> commands = {
        createCommand(),
        rescanCommand(),
        relocateCommand(),
        duplicatesCommand(),
        predictImportCommand(),
        labelImportCommand(),
        labelExportCommand(),
        metadataImportCommand(),
        embedCommand(),
        mapCommand(),
        probeCommand(),
        scoreCommand(),
        selectCommand(),
        tagsCommand(),
        tagCommand(),
        undoCommand(),
        redoCommand(),
        historyCommand(),
        exportCommand(),
        simulateCommand(),
        checkCommand(),
        dumpCommand(),
        completionCommand(),
    };
    // clang-format on
    return commands;
}

const Command *findCommand(const QString &name)
{
    const auto &commands = commandCatalog();
    const auto found = std::ranges::find(commands, name, &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

}  // namespace Atoll
