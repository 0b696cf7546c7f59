#include "app/cli/command.h"

#include "app/cli/console.h"
#include "model/core/text.h"

#include <QCommandLineParser>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

CommandContext::CommandContext(const QCommandLineParser &parser, Console &console, TaskControl &task)
    : m_parser(parser)
    , m_console(console)
    , m_task(task)
    , m_positionals(parser.positionalArguments())
{
}

bool CommandContext::isSet(const QString &option) const
{
    return m_parser.isSet(option);
}

QString CommandContext::value(const QString &option) const
{
    return m_parser.value(option);
}

QStringList CommandContext::values(const QString &option) const
{
    return m_parser.values(option);
}

QStringList CommandContext::list(const QString &option) const
{
    QStringList parts = m_parser.value(option).split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

Result<qint64> CommandContext::integer(const QString &option, qint64 fallback, qint64 least, qint64 most)
{
    if (!isSet(option))
        return fallback;
    bool isNumber = false;
    const qint64 number = QLocale::c().toLongLong(value(option), &isNumber);
    if (!isNumber)
        return usage(Text::tr("--%1 takes a whole number, not \"%2\".").arg(option, value(option)));
    if (number < least || number > most) {
        const QString range = most == std::numeric_limits<qint64>::max()
                                  ? Text::tr("at least %1").arg(least)
                                  : Text::tr("from %1 to %2").arg(least).arg(most);
        return usage(Text::tr("--%1 takes a whole number %2, not %3.").arg(option, range).arg(number));
    }
    return number;
}

Result<double> CommandContext::number(const QString &option, double fallback)
{
    if (!isSet(option))
        return fallback;
    bool isNumber = false;
    const double number = QLocale::c().toDouble(value(option), &isNumber);
    if (!isNumber || !std::isfinite(number))
        return usage(Text::tr("--%1 takes a number, not \"%2\".").arg(option, value(option)));
    return number;
}

Result<QString> CommandContext::required(const QString &option)
{
    if (value(option).isEmpty())
        return usage(Text::tr("--%1 is missing.").arg(option));
    return value(option);
}

Failure CommandContext::usage(const QString &sentence)
{
    m_isUsageFailure = true;
    return failure(ErrorKind::Invalid, sentence);
}

bool CommandContext::wantsJson() const
{
    return m_parser.isSet(u"json"_s);
}

void CommandContext::print(const QString &line)
{
    if (!wantsJson())
        m_console.writeLine(line);
}

void CommandContext::write(const QByteArray &bytes)
{
    m_console.write(bytes);
}

void CommandContext::warn(const QString &sentence)
{
    m_warnings.append(sentence);
    m_console.writeErrorLine(Text::tr("warning: %1").arg(sentence));
}

QCommandLineOption option(const QString &name, const QString &description, const QString &valueName,
                          const QString &defaultValue)
{
    return {name, description, valueName, defaultValue};
}

}  // namespace Atoll
