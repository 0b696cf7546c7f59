#include "app/cli/console.h"

#include "model/core/text.h"

#include <QIODevice>

#include <algorithm>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString remainingTime(std::chrono::steady_clock::duration elapsed, qint64 done, qint64 total)
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    if (done <= 0 || seconds < 1)
        return {};
    const auto left = static_cast<qint64>(seconds * double(total - done) / double(done));
    return Text::tr("%1:%2 left").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

Console::Console(QIODevice &out, QIODevice &err, int barWidth)
    : m_out(out)
    , m_err(err)
    , m_barWidth(barWidth)
{
}

void Console::write(const QByteArray &bytes)
{
    const std::scoped_lock lock(m_mutex);
    clearBar();
    m_out.write(bytes);
}

void Console::writeLine(const QString &line)
{
    write(line.toUtf8() + '\n');
}

void Console::writeErrorLine(const QString &line)
{
    const std::scoped_lock lock(m_mutex);
    clearBar();
    m_err.write(line.toUtf8() + '\n');
}

void Console::showProgress(const Progress &progress)
{
    const std::scoped_lock lock(m_mutex);
    if (m_barWidth < 40)
        return;
    if (progress.stage != m_stage || progress.done == 0) {
        m_stage = progress.stage;
        m_stageStart = std::chrono::steady_clock::now();
    }
    QString line;
    if (progress.total > 0) {
        constexpr int cells = 24;
        const auto filled =
            static_cast<int>(std::clamp<qint64>(progress.done * cells / progress.total, 0, cells));
        const auto elapsed = std::chrono::steady_clock::now() - m_stageStart;
        line = u"[%1%2] %3/%4  %5  %6"_s.arg(QString(filled, u'#'), QString(cells - filled, u'.'))
                   .arg(progress.done)
                   .arg(progress.total)
                   .arg(progress.stage, remainingTime(elapsed, progress.done, progress.total));
    } else {
        line = u"%1  %2"_s.arg(progress.done).arg(progress.stage);
    }
    m_err.write("\r\x1b[K" + line.left(m_barWidth - 1).toUtf8());
    m_isBarShown = true;
}

void Console::clearProgress()
{
    const std::scoped_lock lock(m_mutex);
    clearBar();
}

void Console::clearBar()
{
    if (!m_isBarShown)
        return;
    m_err.write("\r\x1b[K");
    m_isBarShown = false;
}

int Console::terminalWidth()
{
#ifdef Q_OS_WIN
    return _isatty(2) != 0 ? 80 : 0;
#else
    if (isatty(STDERR_FILENO) == 0)
        return 0;
    winsize size{};
    // The system call's only interface is a variadic function.
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)  // NOLINT(*-vararg)
        return 80;
    return size.ws_col;
#endif
}

}  // namespace Atoll
