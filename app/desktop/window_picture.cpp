#include "app/desktop/window_picture.h"

#include "ui/window/main_window.h"
#include "ui/window/project_opener.h"

#include <QCoreApplication>
#include <QFile>
#include <QPixmap>

#include <cstdio>
#include <utility>

namespace Atoll {

WindowPicture::WindowPicture(MainWindow &window, QString path, bool isProjectWanted)
    : QObject(&window)
    , m_window(window)
    , m_path(std::move(path))
    , m_isProjectWanted(isProjectWanted)
{
    constexpr int intervalMs = 200;
    connect(&window.opener(), &ProjectOpener::openFailed, this, [this](const QString &, const Error &error) {
        std::fprintf(stderr, "atoll: %s\n", qPrintable(error.message));
        m_hasFailed = true;
    });
    connect(&m_timer, &QTimer::timeout, this, &WindowPicture::look);
    m_waited.start();
    m_timer.start(intervalMs);
}

void WindowPicture::look()
{
    constexpr int enoughQuietLooks = 6;  // thumbnails are still being drawn after the last job
    ProjectState &project = m_window.workbench().project();
    const bool isQuiet = project.isOpen() ? project.session().isIdle() : !m_isProjectWanted;
    m_quietLooks = isQuiet ? m_quietLooks + 1 : 0;
    if (m_hasFailed || m_waited.hasExpired(longestWaitMs))
        QCoreApplication::exit(1);
    else if (m_quietLooks >= enoughQuietLooks)
        save();
}

void WindowPicture::save()
{
    m_timer.stop();
    const bool isSaved = m_window.grab().save(m_path);
    if (!isSaved)
        std::fprintf(stderr, "atoll: %s cannot be written.\n", qPrintable(m_path));
    QCoreApplication::exit(isSaved ? 0 : 1);
}

}  // namespace Atoll
