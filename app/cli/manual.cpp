#include "app/cli/manual.h"

#include "model/core/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qsizetype pageWidth = 80;
constexpr qsizetype indentWidth = 4;

/// One paragraph, wrapped, each line after `indent` blanks.
QString wrapped(const QString &paragraph, qsizetype indent)
{
    QString page;
    QString line;
    const auto flush = [&] {
        if (!line.isEmpty())
            page += QString(indent, u' ') + line + u'\n';
        line.clear();
    };
    const QStringList words = paragraph.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > pageWidth)
            flush();
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    flush();
    return page;
}

QString section(const QString &title, const QString &body)
{
    return body.isEmpty() ? QString() : title + u'\n' + body + u'\n';
}

QString paragraphs(const QString &text)
{
    QString body;
    const QStringList parts = text.split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString &part : parts)
        body +=
            (body.isEmpty() ? QString() : u"\n"_s) + wrapped(QString(part).replace(u'\n', u' '), indentWidth);
    return body;
}

QString optionLine(const QCommandLineOption &option)
{
    QString head = u"--%1"_s.arg(option.names().constFirst());
    if (!option.valueName().isEmpty())
        head += u' ' + option.valueName();
    QString description = option.description();
    if (!option.defaultValues().isEmpty())
        description += u' ' + Text::tr("Default: %1.").arg(option.defaultValues().join(u", "_s));
    return QString(indentWidth, u' ') + head + u'\n' + wrapped(description, 2 * indentWidth);
}

QString optionList(const QList<QCommandLineOption> &options)
{
    QString body;
    for (const QCommandLineOption &option : options)
        body += optionLine(option);
    return body;
}

QString commandLines(const QStringList &lines)
{
    QString body;
    for (const QString &line : lines)
        body += QString(indentWidth, u' ') + line + u'\n';
    return body;
}

QString synopsisLines(const QStringList &synopses)
{
    QString body;
    for (const QString &synopsis : synopses)
        body += wrapped(u"atoll-cli "_s + synopsis, indentWidth);
    return body;
}

}  // namespace

const QList<QCommandLineOption> &commonOptions()
{
    static const QList<QCommandLineOption> options = {
        option(u"json"_s, Text::tr("Print one JSON object on standard output instead of text.")),
        option(u"threads"_s, Text::tr("Use this many threads; results do not depend on it."), u"N"_s),
        option(u"quiet"_s, Text::tr("No progress bar.")),
        option(u"help"_s, Text::tr("Print this page.")),
    };
    return options;
}

QString commandManual(const Command &command)
{
    return section(Text::tr("NAME"),
                   wrapped(u"atoll-cli %1 - %2"_s.arg(command.name, command.summary), indentWidth)) +
           section(Text::tr("SYNOPSIS"), synopsisLines(command.synopses)) +
           section(Text::tr("DESCRIPTION"), paragraphs(command.description)) +
           section(Text::tr("OPTIONS"), optionList(command.options + commonOptions())) +
           section(Text::tr("EXAMPLES"), commandLines(command.examples)).trimmed() + u'\n';
}

QString programManual(const std::vector<Command> &commands)
{
    const qsizetype nameWidth = std::ranges::max(commands, {}, [](const Command &command) {
                                    return command.name.size();
                                }).name.size();
    QString list;
    for (const Command &command : commands)
        list +=
            QString(indentWidth, u' ') + command.name.leftJustified(nameWidth + 2) + command.summary + u'\n';
    const QString purpose = Text::tr(
        "Atoll tells you which images to label next. A project file holds a data set of images with their "
        "embeddings, a model's predictions and scores; a selection picks the next batch (RANDOM, CORESET, "
        "CORAL, "
        "ACTIVE_LEARNING) and stores it as a tag that can be explained and repeated. Images never leave this "
        "machine and are never written to.\n\n"
        "The loop: create a project, embed the images, select a first batch with CORESET, label it and "
        "train, "
        "import the model's predictions, score them, select again with CORAL, and so on. The commands "
        "select, score "
        "and map also work on plain arrays (.npy) without a project.");
    const QString loop = commandLines(
        {u"atoll-cli create street.atoll --images photos"_s, u"atoll-cli embed street.atoll"_s,
         u"atoll-cli select street.atoll --method CORESET --n-samples 150 --name initial-selection"_s,
         u"atoll-cli predict-import street.atoll predictions.csv --task classes"_s,
         u"atoll-cli score street.atoll --task classes"_s,
         u"atoll-cli select street.atoll --method CORAL --n-samples 200 --name al-iteration-1 \\"_s,
         u"    --preselected-tag initial-selection"_s,
         u"atoll-cli export street.atoll --tag al-iteration-1 --format names --out next.txt --added-only"_s});
    const QString statuses = commandLines({Text::tr("0    success, with or without warnings"),
                                           Text::tr("1    a failure; one line on standard error says why"),
                                           Text::tr("2    wrong usage"),
                                           Text::tr("130  interrupted; nothing is left half written")});
    return section(Text::tr("NAME"),
                   wrapped(u"atoll-cli - "_s + Text::tr("choose the images worth labelling"), indentWidth)) +
           section(Text::tr("SYNOPSIS"), synopsisLines({u"COMMAND [ARGUMENTS]"_s, u"help [COMMAND]"_s})) +
           section(Text::tr("DESCRIPTION"), paragraphs(purpose)) + section(Text::tr("COMMANDS"), list) +
           section(Text::tr("A FIRST LOOP"), loop) +
           section(Text::tr("COMMON OPTIONS"), optionList(commonOptions())) +
           section(Text::tr("EXIT STATUS"), statuses).trimmed() + u'\n';
}

}  // namespace Atoll
