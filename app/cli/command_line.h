#pragma once

#include "model/core/task_control.h"

#include <QStringList>

namespace Atoll {

class Console;

/// Exit statuses that scripts rely on.
enum ExitStatus { ExitSuccess = 0, ExitFailure = 1, ExitUsage = 2, ExitInterrupted = 130 };

/// Runs one command line (without the program's name) and returns its exit status. `task` may be cancelled
/// from a signal handler.
[[nodiscard]] int runCommandLine(const QStringList &arguments, Console &console, TaskControl &task);

}  // namespace Atoll
