#include "ui/itemmodels/job_list_model.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

JobRow rowOf(const JobStatus &job, qint64 nowMs)
{
    JobRow row;
    row.id = job.id;
    row.title = job.title;
    row.state = job.state;
    row.message = job.message;
    if (!job.isActive())
        return row;
    row.stage = job.progress.stage;
    if (job.progress.total > 0) {
        const double share = double(job.progress.done) / double(job.progress.total);
        row.percent = std::clamp(static_cast<int>(std::floor(100 * share)), 0, 100);
    }
    if (const auto remaining = job.remainingMs(nowMs))
        row.remaining = JobListModel::remainingText(*remaining);
    return row;
}

}  // namespace

JobListModel::JobListModel(QObject *parent)
    : RowListModel(parent)
{
}

void JobListModel::setJobs(const std::vector<JobStatus> &jobs, qint64 nowMs)
{
    std::vector<JobRow> rows;
    rows.reserve(jobs.size());
    std::transform(jobs.rbegin(), jobs.rend(), std::back_inserter(rows),
                   [nowMs](const JobStatus &job) { return rowOf(job, nowMs); });
    setRows(std::move(rows));
}

QString JobListModel::stateText(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return tr("Waiting");
    case JobState::Running:
        return tr("Running");
    case JobState::Finished:
        return tr("Finished");
    case JobState::Failed:
        return tr("Failed");
    case JobState::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString JobListModel::remainingText(qint64 ms)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    if (ms < 5 * second)
        return tr("a few seconds left");
    if (ms < minute)
        return tr("about %n second(s) left", nullptr, static_cast<int>((ms / second + 4) / 5 * 5));
    if (ms < hour)
        return tr("about %n minute(s) left", nullptr, static_cast<int>((ms + minute / 2) / minute));
    return tr("about %n hour(s) left", nullptr, static_cast<int>((ms + hour / 2) / hour));
}

int JobListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!isOurs(index))
        return {};
    const JobRow &job = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TitleColumn)
            return job.title;
        if (index.column() == ProgressColumn)
            return job.percent < 0 ? QString() : tr("%1 %").arg(job.percent);
        return stateText(job.state);
    case Qt::ToolTipRole:
        return job.message.isEmpty() ? job.stage : job.message;
    case IdRole:
        return static_cast<quint64>(job.id);
    case StateRole:
        return static_cast<int>(job.state);
    case StageRole:
        return job.stage;
    case PercentRole:
        return job.percent;
    case RemainingRole:
        return job.remaining;
    case MessageRole:
        return job.message;
    case IsActiveRole:
        return job.isActive();
    default:
        return {};
    }
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Job");
    case ProgressColumn:
        return tr("Progress");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

}  // namespace Atoll
