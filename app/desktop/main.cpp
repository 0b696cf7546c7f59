#include "app/desktop/startup_options.h"
#include "app/desktop/window_picture.h"
#include "ui/settings/icons.h"
#include "ui/settings/settings_store.h"
#include "ui/settings/single_instance.h"
#include "ui/window/main_window.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

/// A second program hands its file to the first one and ends.
bool isServedElsewhere(Atoll::SingleInstance &instance, const Atoll::StartupOptions &options)
{
    return !options.isNewWindow && instance.start(options.files) == Atoll::SingleInstance::Role::Forwarded;
}

}  // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"atoll"_s);
    QApplication::setApplicationDisplayName(u"Atoll"_s);
    QApplication::setApplicationVersion(QStringLiteral(ATOLL_VERSION));
    QApplication::setDesktopFileName(u"io.github.atoll_app.Atoll"_s);
    QApplication::setWindowIcon(Atoll::applicationIcon());

    const Atoll::Result<Atoll::StartupOptions> options = Atoll::readStartupOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "atoll: %s\n", qPrintable(options.error().message));
        return exitUsage;
    }
    Atoll::SingleInstance instance(u"atoll"_s);
    if (isServedElsewhere(instance, *options))
        return 0;

    Atoll::SettingsStore settings;
    Atoll::Translation translation;
    translation.setChoice(options->language.value_or(settings.language()));
    QObject::connect(&settings, &Atoll::SettingsStore::languageChanged, &translation,
                     [&] { translation.setChoice(settings.language()); });
    Atoll::Theme theme;
    Atoll::MainWindow window(settings, theme);
    theme.setChoice(options->theme.value_or(settings.theme()));
    if (options->windowSize)
        window.resize(*options->windowSize);
    window.show();

    if (!options->files.isEmpty())
        window.openPath(options->files.constFirst());
    QObject::connect(&instance, &Atoll::SingleInstance::filesReceived, &window,
                     [&window](const QStringList &files) {
                         window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
                         window.raise();
                         window.activateWindow();
                         for (const QString &file : files)
                             window.openPath(file);
                     });
    if (!options->screenshot.isEmpty())
        new Atoll::WindowPicture(window, options->screenshot, !options->files.isEmpty());
    return QApplication::exec();
}
