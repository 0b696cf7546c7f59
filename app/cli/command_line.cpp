#include "app/cli/command_line.h"

#include "app/cli/command_catalog.h"
#include "app/cli/console.h"
#include "app/cli/manual.h"
#include "model/core/near_names.h"
#include "model/core/parallel.h"
#include "model/core/text.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int mostThreads = 1024;

int usageFailure(Console &console, const QString &sentence, const QString &page = {})
{
    const QString look = page.isEmpty() ? u"atoll-cli help"_s : u"atoll-cli help "_s + page;
    console.writeErrorLine(Text::tr("atoll-cli: %1 See '%2'.").arg(sentence, look));
    return ExitUsage;
}

QString unknownCommandSentence(const QString &name)
{
    const auto &commands = commandCatalog();
    const auto nearest = std::ranges::min_element(
        commands, {}, [&](const Command &command) { return editDistance(name, command.name); });
    QString sentence = Text::tr("There is no command \"%1\".").arg(name);
    if (nearest != commands.end() && editDistance(name, nearest->name) <= 2)
        sentence += u' ' + Text::tr("Did you mean \"%1\"?").arg(nearest->name);
    return sentence;
}

int showHelp(const QStringList &topics, Console &console)
{
    if (topics.isEmpty()) {
        console.write(programManual(commandCatalog()).toUtf8());
        return ExitSuccess;
    }
    const Command *command = findCommand(topics.constFirst());
    if (command == nullptr)
        return usageFailure(console, unknownCommandSentence(topics.constFirst()));
    console.write(commandManual(*command).toUtf8());
    return ExitSuccess;
}

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::NotFound:
        return u"not-found"_s;
    case ErrorKind::AlreadyExists:
        return u"already-exists"_s;
    case ErrorKind::Busy:
        return u"busy"_s;
    case ErrorKind::Unsupported:
        return u"unsupported"_s;
    case ErrorKind::Damaged:
        return u"damaged"_s;
    case ErrorKind::Io:
        return u"io"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

/// The command's own object, or one that says how it ended.
QJsonObject jsonResult(const CommandContext &context, const Result<> &outcome)
{
    QJsonObject json = context.result().value_or(QJsonObject());
    if (!context.result() && !outcome) {
        json[u"status"_s] = u"failed"_s;
        json[u"error"_s] = QJsonObject{{u"kind"_s, errorKindName(outcome.error().kind)},
                                       {u"message"_s, outcome.error().message}};
    }
    if (!json.contains(u"status"_s))
        json[u"status"_s] = u"ok"_s;
    if (!json.contains(u"warnings"_s))
        json[u"warnings"_s] = QJsonArray::fromStringList(context.warnings());
    return json;
}

int exitStatus(const CommandContext &context, const Result<> &outcome)
{
    if (outcome)
        return ExitSuccess;
    if (outcome.error().kind == ErrorKind::Cancelled)
        return ExitInterrupted;
    return context.isUsageFailure() ? ExitUsage : ExitFailure;
}

Result<> checkPositionals(const Command &command, CommandContext &context)
{
    const auto count = context.positionals().size();
    if (count < command.leastPositionals)
        return context.usage(Text::tr("An argument is missing."));
    if (command.mostPositionals >= 0 && count > command.mostPositionals)
        return context.usage(Text::tr("\"%1\" is one argument too many.")
                                 .arg(context.positionals().at(command.mostPositionals)));
    return {};
}

Result<> runCommand(const Command &command, CommandContext &context)
{
    if (auto checked = checkPositionals(command, context); !checked)
        return checked;
    const auto threads = context.integer(u"threads"_s, 0, 1, mostThreads);
    if (!threads)
        return failure(threads.error());
    setThreadCount(static_cast<int>(*threads));
    return command.run(context);
}

void finish(const Command &command, const CommandContext &context, const Result<> &outcome, Console &console)
{
    console.clearProgress();
    // A streamed result of --json (dump) sets no object of its own.
    const bool hasStreamed = outcome && !context.result();
    if (context.wantsJson() && !hasStreamed)
        console.write(QJsonDocument(jsonResult(context, outcome)).toJson(QJsonDocument::Compact) + '\n');
    if (outcome)
        return;
    if (context.isUsageFailure())
        usageFailure(console, outcome.error().message, command.name);
    else
        console.writeErrorLine(u"atoll-cli: "_s + outcome.error().message);
}

}  // namespace

int runCommandLine(const QStringList &arguments, Console &console, TaskControl &task)
{
    if (arguments.isEmpty())
        return usageFailure(console, Text::tr("A command is missing."));
    const QString &name = arguments.constFirst();
    if (name == u"help"_s || name == u"--help"_s || name == u"-h"_s)
        return showHelp(arguments.mid(1), console);
    if (name == u"--version"_s) {
        console.writeLine(u"atoll-cli "_s + QStringLiteral(ATOLL_VERSION));
        return ExitSuccess;
    }
    const Command *command = findCommand(name);
    if (command == nullptr)
        return usageFailure(console, unknownCommandSentence(name));

    QCommandLineParser parser;
    parser.addOptions(command->options);
    parser.addOptions(commonOptions());
    if (!parser.parse(arguments)) {
        QString sentence = parser.errorText();
        return usageFailure(console, sentence.endsWith(u'.') ? sentence : sentence + u'.', name);
    }
    // The first positional argument is taken for the program's name by the parser, as wanted here.
    if (parser.isSet(u"help"_s))
        return showHelp({name}, console);

    CommandContext context(parser, console, task);
    const Result<> outcome = runCommand(*command, context);
    finish(*command, context, outcome, console);
    return exitStatus(context, outcome);
}

}  // namespace Atoll
