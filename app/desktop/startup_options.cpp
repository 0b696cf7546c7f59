#include "app/desktop/startup_options.h"

#include "model/core/text.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

template <typename Choice, std::size_t count>
Result<std::optional<Choice>> chosen(const QCommandLineParser &parser, const QString &option,
                                     const std::array<std::pair<QString, Choice>, count> &choices)
{
    if (!parser.isSet(option))
        return std::optional<Choice>();
    const QString value = parser.value(option);
    QStringList names;
    for (const auto &[name, choice] : choices) {
        if (name == value)
            return std::optional<Choice>(choice);
        names << name;
    }
    return failure(
        ErrorKind::Invalid,
        Text::tr("--%1 cannot be \"%2\"; it is one of %3.").arg(option, value, names.join(u", "_s)));
}

Result<std::optional<QSize>> chosenSize(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"size"_s))
        return std::optional<QSize>();
    static const QRegularExpression form(u"^([0-9]{3,5})x([0-9]{3,5})$"_s);
    const QRegularExpressionMatch match = form.match(parser.value(u"size"_s));
    if (!match.hasMatch())
        return failure(ErrorKind::Invalid, Text::tr("--size is a width and a height, as in 1366x768."));
    return std::optional<QSize>(QSize(match.captured(1).toInt(), match.captured(2).toInt()));
}

}  // namespace

Result<StartupOptions> readStartupOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Find the images that are worth labelling next."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, Text::tr("A project (.atoll), or a folder of images."),
                                 u"[FILE]"_s);
    parser.addOptions({
        {u"language"_s, Text::tr("system, en or ja, for this run."), u"L"_s},
        {u"theme"_s, Text::tr("system, light or dark, for this run."), u"T"_s},
        {u"size"_s, Text::tr("Size of the window, as in 1366x768."), u"WxH"_s},
        {u"screenshot"_s, Text::tr("Save a picture of the window when everything is drawn, then end."),
         u"FILE.png"_s},
        {u"new-window"_s, Text::tr("Do not hand the file to a window that is open already.")},
    });
    if (!parser.parse(arguments))
        return failure(ErrorKind::Invalid, parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.positionalArguments().size() > 1)
        return failure(ErrorKind::Invalid, Text::tr("A window shows one project; give one file."));

    const std::array<std::pair<QString, LanguageChoice>, 3> languages{{{u"system"_s, LanguageChoice::System},
                                                                       {u"en"_s, LanguageChoice::English},
                                                                       {u"ja"_s, LanguageChoice::Japanese}}};
    const std::array<std::pair<QString, ThemeChoice>, 3> themes{{{u"system"_s, ThemeChoice::System},
                                                                 {u"light"_s, ThemeChoice::Light},
                                                                 {u"dark"_s, ThemeChoice::Dark}}};
    const Result<std::optional<LanguageChoice>> language = chosen(parser, u"language"_s, languages);
    if (!language)
        return failure(language.error());
    const Result<std::optional<ThemeChoice>> theme = chosen(parser, u"theme"_s, themes);
    if (!theme)
        return failure(theme.error());
    const Result<std::optional<QSize>> size = chosenSize(parser);
    if (!size)
        return failure(size.error());
    StartupOptions options;
    options.files = parser.positionalArguments();
    options.language = *language;
    options.theme = *theme;
    options.windowSize = *size;
    options.screenshot = parser.value(u"screenshot"_s);
    options.isNewWindow = parser.isSet(u"new-window"_s) || !options.screenshot.isEmpty();
    return options;
}

}  // namespace Atoll
