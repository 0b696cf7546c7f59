#pragma once

#include "model/jobs/job_queue.h"
#include "ui/itemmodels/row_list_model.h"

namespace Atoll {

struct JobRow
{
    JobId id{};
    QString title;
    JobState state = JobState::Waiting;
    QString stage;
    int percent = -1;  ///< -1: not known
    QString remaining;
    QString message;

    [[nodiscard]] QString key() const { return QString::number(static_cast<quint64>(id)); }
    [[nodiscard]] bool isActive() const { return state == JobState::Waiting || state == JobState::Running; }
    bool operator==(const JobRow &) const = default;
};

/// Jobs of a queue, the newest first.
class JobListModel final : public RowListModel<JobRow>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, ProgressColumn, StateColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,  ///< quint64
        StateRole,              ///< JobState as int
        StageRole,
        PercentRole,    ///< -1: not known
        RemainingRole,  ///< "about 4 min left"; empty while it cannot be told
        MessageRole,    ///< why it failed
        IsActiveRole
    };

    explicit JobListModel(QObject *parent = nullptr);

    /// `nowMs`: time since the epoch, for what remains.
    void setJobs(const std::vector<JobStatus> &jobs, qint64 nowMs);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString stateText(JobState state);
    /// "about 4 min left"
    [[nodiscard]] static QString remainingText(qint64 ms);
};

}  // namespace Atoll
