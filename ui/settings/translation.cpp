#include "ui/settings/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <utility>

using namespace Qt::StringLiterals;

namespace Atoll {

Translation::Translation(QObject *parent, QString folder)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

Translation::~Translation() = default;

QLocale Translation::localeOf(LanguageChoice choice)
{
    const QLocale system = QLocale::system();
    switch (choice) {
    case LanguageChoice::System:
        return system;
    case LanguageChoice::English:
        // British people keep their dates.
        return system.language() == QLocale::English ? system : QLocale(QLocale::English);
    case LanguageChoice::Japanese:
        return {QLocale::Japanese};
    }
    return system;
}

void Translation::setChoice(LanguageChoice choice)
{
    m_choice = choice;
    const QLocale locale = localeOf(choice);
    // Before the texts change, so that what is written anew uses these numbers already.
    QLocale::setDefault(locale);
    m_installed.clear();
    const QString ownFolder = QCoreApplication::applicationDirPath() + u"/translations"_s;
    install(locale, u"qtbase"_s, {ownFolder, QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
    // English, too, has plural forms of its own; it stands in for languages that there is no translation for.
    if (!install(locale, u"atoll"_s, {m_folder}))
        install(QLocale(QLocale::English), u"atoll"_s, {m_folder});
}

bool Translation::install(const QLocale &locale, const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, u"_"_s, folder))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
        return true;
    }
    return false;
}

}  // namespace Atoll
