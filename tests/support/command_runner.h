#pragma once

#include "app/cli/command_line.h"
#include "app/cli/console.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace Atoll {

/// What a command line left behind.
struct CommandOutcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs `atoll-cli ARGUMENTS` in this process.
inline CommandOutcome runCli(const QStringList &arguments)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Console console(out, err, 0);
    TaskControl task;
    const int status = runCommandLine(arguments, console, task);
    return {status, out.data(), err.data()};
}

}  // namespace Atoll
