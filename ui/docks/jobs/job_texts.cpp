#include "ui/docks/jobs/job_texts.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

}  // namespace

std::optional<int> percentOf(const Progress &progress)
{
    if (progress.total <= 0)
        return std::nullopt;
    const double share = double(progress.done) / double(progress.total);
    return static_cast<int>(std::clamp(share, 0.0, 1.0) * 100);
}

QString JobTexts::duration(qint64 milliseconds)
{
    constexpr qint64 stepSeconds = 10;
    if (milliseconds < secondMs)
        return tr("less than a second");
    if (milliseconds < stepSeconds * secondMs)
        return tr("%1 s").arg(number(milliseconds / secondMs));
    if (milliseconds < minuteMs)
        return tr("%1 s").arg(number(milliseconds / secondMs / stepSeconds * stepSeconds));
    if (milliseconds < hourMs)
        return tr("%1 min").arg(number((milliseconds + minuteMs / 2) / minuteMs));
    return tr("%1 h %2 min").arg(number(milliseconds / hourMs), number(milliseconds % hourMs / minuteMs));
}

QString JobTexts::remaining(qint64 milliseconds)
{
    constexpr qint64 soonMs = 10 * secondMs;
    if (milliseconds < soonMs)
        return tr("a few seconds left");
    return tr("about %1 left").arg(duration(milliseconds));
}

QString JobTexts::percent(const Progress &progress)
{
    const std::optional<int> percent = percentOf(progress);
    return percent ? tr("%1%").arg(number(*percent)) : QString();
}

QString JobTexts::runningLine(const JobStatus &status, qint64 nowMs)
{
    QStringList parts{status.progress.stage.isEmpty() ? tr("Running") : status.progress.stage};
    if (const QString share = percent(status.progress); !share.isEmpty())
        parts.append(share);
    if (const std::optional<qint64> left = status.remainingMs(nowMs))
        parts.append(remaining(*left));
    return parts.join(u" \u00b7 "_s);
}

QString JobTexts::endedLine(const JobStatus &status)
{
    const QString time =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(status.endedAtMs).time(), QLocale::ShortFormat);
    if (status.state == JobState::Failed)
        return tr("Failed at %1").arg(time);
    if (status.state == JobState::Cancelled)
        return tr("Cancelled at %1").arg(time);
    return tr("Finished at %1 after %2").arg(time, duration(status.endedAtMs - status.startedAtMs));
}

QString JobTexts::line(const JobStatus &status, qint64 nowMs)
{
    switch (status.state) {
    case JobState::Waiting:
        return tr("Waiting for the job before it");
    case JobState::Running:
        return runningLine(status, nowMs);
    case JobState::Finished:
    case JobState::Failed:
    case JobState::Cancelled:
        break;
    }
    return endedLine(status);
}

}  // namespace Atoll
