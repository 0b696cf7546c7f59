#include "app/cli/command_line.h"
#include "app/cli/console.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>

namespace {

Atoll::TaskControl *runningTask = nullptr;

/// The first interrupt asks the command to stop and tidy up; a second one ends the program at once.
extern "C" void handleInterrupt(int signal)
{
    runningTask->cancel();
    std::signal(signal, SIG_DFL);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("atoll-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATOLL_VERSION));

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Atoll::ExitFailure;

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const int barWidth = arguments.contains(QStringLiteral("--quiet")) ? 0 : Atoll::Console::terminalWidth();
    Atoll::Console console(out, err, barWidth);
    Atoll::TaskControl task([&console](const Atoll::Progress &progress) { console.showProgress(progress); });
    runningTask = &task;
    std::signal(SIGINT, handleInterrupt);
    std::signal(SIGTERM, handleInterrupt);
    return Atoll::runCommandLine(arguments, console, task);
}
