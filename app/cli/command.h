#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QCommandLineOption>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <optional>

class QCommandLineParser;

namespace Atoll {

class Console;

/// What a running command has in hand: its arguments, the way out for text and JSON, progress and cancel.
class CommandContext
{
public:
    CommandContext(const QCommandLineParser &parser, Console &console, TaskControl &task);

    /// Arguments after the command's name that belong to no option.
    [[nodiscard]] const QStringList &positionals() const { return m_positionals; }

    [[nodiscard]] bool isSet(const QString &option) const;
    /// The option's value, its default, or an empty string.
    [[nodiscard]] QString value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const;
    /// Comma-separated value as a list, blanks trimmed; empty when the option is not given.
    [[nodiscard]] QStringList list(const QString &option) const;
    /// The value as a whole number of [least, most], `fallback` when not given; a usage failure otherwise.
    [[nodiscard]] Result<qint64> integer(const QString &option, qint64 fallback,
                                         qint64 least = std::numeric_limits<qint64>::min(),
                                         qint64 most = std::numeric_limits<qint64>::max());
    /// The value as a finite decimal number ("." whatever the locale).
    [[nodiscard]] Result<double> number(const QString &option, double fallback);
    /// The value; a usage failure when not given.
    [[nodiscard]] Result<QString> required(const QString &option);

    /// For wrong usage: the failure that ends the program with status 2 instead of 1.
    [[nodiscard]] Failure usage(const QString &sentence);
    [[nodiscard]] bool isUsageFailure() const { return m_isUsageFailure; }

    [[nodiscard]] TaskControl &task() { return m_task; }

    [[nodiscard]] bool wantsJson() const;
    /// A line for people on standard output; nothing in JSON mode.
    void print(const QString &line = {});
    /// Raw bytes on standard output, for commands that stream their result.
    void write(const QByteArray &bytes);
    /// A sentence on standard error; in JSON mode also in the result's "warnings".
    void warn(const QString &sentence);
    /// The one JSON object of `--json`, printed when the command ends, even when it fails (import reports).
    void setResult(const QJsonObject &result) { m_result = result; }
    [[nodiscard]] const std::optional<QJsonObject> &result() const { return m_result; }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }

private:
    const QCommandLineParser &m_parser;
    Console &m_console;
    TaskControl &m_task;
    QStringList m_positionals;
    QStringList m_warnings;
    std::optional<QJsonObject> m_result;
    bool m_isUsageFailure = false;
};

/// One verb of `atoll-cli`: a plain description and a function. A file pair in `commands/` makes it
/// (`Command createCommand();`), a line in `command_catalog.cpp` lists it; help, completion and the contract
/// test follow from that.
struct Command
{
    QString name;
    QString summary;                    ///< one line, no full stop
    QStringList synopses;               ///< argument forms without the program's name: "check PROJECT"
    QString description;                ///< paragraphs separated by blank lines
    QList<QCommandLineOption> options;  ///< without the common ones: --json --threads --quiet --help
    QStringList examples;               ///< whole command lines
    int leastPositionals = 0;
    int mostPositionals = 0;  ///< -1: any number
    std::function<Result<>(CommandContext &)> run;
};

/// `{{"name"}, description, value name, default}` reads better in a list than the class's overloads.
[[nodiscard]] QCommandLineOption option(const QString &name, const QString &description,
                                        const QString &valueName = {}, const QString &defaultValue = {});

}  // namespace Atoll
