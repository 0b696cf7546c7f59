#pragma once

#include "app/cli/command.h"

#include <QString>

#include <vector>

namespace Atoll {

/// The page of one command, wrapped to 80 letters.
[[nodiscard]] QString commandManual(const Command &command);

/// The page of the program: what it is for, the loop, all commands, exit statuses.
[[nodiscard]] QString programManual(const std::vector<Command> &commands);

/// Options that every command takes.
[[nodiscard]] const QList<QCommandLineOption> &commonOptions();

}  // namespace Atoll
