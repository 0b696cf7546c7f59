#pragma once

#include "model/core/task_control.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <mutex>

class QIODevice;

namespace Atoll {

/// Standard output and standard error, and the progress bar that lives on the latter when it is a terminal.
/// Progress may be reported from any thread; everything else belongs to the main thread.
class Console
{
public:
    /// `barWidth` is the terminal's width in letters; 0: no progress bar.
    Console(QIODevice &out, QIODevice &err, int barWidth);

    void write(const QByteArray &bytes);
    void writeLine(const QString &line);
    void writeErrorLine(const QString &line);

    void showProgress(const Progress &progress);
    void clearProgress();

    /// Width of the terminal behind standard error in letters, 0 when it is none.
    [[nodiscard]] static int terminalWidth();

private:
    void clearBar();

    QIODevice &m_out;
    QIODevice &m_err;
    int m_barWidth = 0;
    std::mutex m_mutex;
    bool m_isBarShown = false;
    QString m_stage;
    std::chrono::steady_clock::time_point m_stageStart;
};

}  // namespace Atoll
