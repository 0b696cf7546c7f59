#include "ui/docks/jobs/job_watch.h"

#include "ui/viewstate/project_state.h"

#include <algorithm>

namespace Atoll {

JobWatch::JobWatch(ProjectState &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
{
    connect(&project, &ProjectState::opened, this, &JobWatch::listen);
    connect(&project, &ProjectState::closed, this, &JobWatch::listChanged);
    if (project.isOpen())
        listen();
}

void JobWatch::listen()
{
    const JobQueue *const queue = &m_project.session().jobs();
    connect(queue, &JobQueue::jobAdded, this, &JobWatch::listChanged);
    connect(queue, &JobQueue::endedForgotten, this, &JobWatch::listChanged);
    connect(queue, &JobQueue::jobChanged, this, &JobWatch::progressed);
    connect(queue, &JobQueue::jobEnded, this, [this](JobId id) {
        Q_EMIT listChanged();
        Q_EMIT ended(id);
    });
    Q_EMIT listChanged();
}

const std::vector<JobStatus> &JobWatch::jobs() const
{
    static const std::vector<JobStatus> none;
    return m_project.isOpen() ? m_project.session().jobs().jobs() : none;
}

const JobStatus *JobWatch::running() const
{
    const std::vector<JobStatus> &list = jobs();
    const auto found = std::ranges::find(list, JobState::Running, &JobStatus::state);
    return found == list.end() ? nullptr : &*found;
}

qsizetype JobWatch::activeCount() const
{
    return std::ranges::count_if(jobs(), &JobStatus::isActive);
}

void JobWatch::cancel(JobId id)
{
    if (m_project.isOpen())
        m_project.session().jobs().cancel(id);
}

void JobWatch::forgetEnded()
{
    if (m_project.isOpen())
        m_project.session().jobs().forgetEnded();
}

}  // namespace Atoll
