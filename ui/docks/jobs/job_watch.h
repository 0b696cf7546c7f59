#pragma once

#include "model/jobs/job_queue.h"

#include <QObject>

#include <vector>

namespace Atoll {

class ProjectState;

/// The jobs of whichever project is open.
class JobWatch final : public QObject
{
    Q_OBJECT

public:
    explicit JobWatch(ProjectState &project, QObject *parent = nullptr);

    /// Oldest first; empty without a project.
    [[nodiscard]] const std::vector<JobStatus> &jobs() const;
    /// Null when there is none that runs.
    [[nodiscard]] const JobStatus *running() const;
    [[nodiscard]] qsizetype activeCount() const;
    void cancel(JobId id);
    void forgetEnded();

Q_SIGNALS:
    /// Jobs came, began, ended or were forgotten.
    void listChanged();
    void progressed(Atoll::JobId id);
    void ended(Atoll::JobId id);

private:
    void listen();

    ProjectState &m_project;
};

}  // namespace Atoll
