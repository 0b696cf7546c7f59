#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Atoll {

class MainWindow;

/// Saves a picture of a window once its project is open, no job runs and nothing has changed for a moment;
/// then ends the program, with exit code 1 when that did not come about.
class WindowPicture final : public QObject
{
    Q_OBJECT

public:
    /// `isProjectWanted`: wait for a project that is being opened.
    WindowPicture(MainWindow &window, QString path, bool isProjectWanted);

private:
    void look();
    void save();

    static constexpr int longestWaitMs = 120'000;

    MainWindow &m_window;
    QString m_path;
    bool m_isProjectWanted;
    bool m_hasFailed = false;
    QTimer m_timer;
    QElapsedTimer m_waited;
    int m_quietLooks = 0;
};

}  // namespace Atoll
