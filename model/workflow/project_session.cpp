#include "model/workflow/project_session.h"

#include "model/core/text.h"

namespace Atoll {

ProjectSession::Lane::Lane()
    : project(std::make_shared<std::optional<Project>>())
{
    queue.atThreadEnd([project = project] { project->reset(); });
}

ProjectSession::ProjectSession(QObject *parent)
    : QObject(parent)
{
}

ProjectSession::~ProjectSession() = default;

Failure ProjectSession::closed()
{
    return failure(ErrorKind::Invalid, Text::tr("No project is open."));
}

bool ProjectSession::isIdle() const
{
    return m_work.queue.isIdle() && m_quick.queue.isIdle() && m_read.queue.isIdle();
}

void ProjectSession::open(const QString &path, Access access, QObject *context, const Done<void> &done)
{
    Q_ASSERT(!m_isOpen);
    m_path = path;
    m_access = access;
    const QPointer<QObject> listener(context);
    const auto opened = [this, listener, done](Result<> result) {
        m_isOpen = result.has_value();
        if (listener != nullptr && done)
            done(std::move(result));
    };
    const auto openReading = [this, opened](Result<> result) {
        if (result)
            openLane(m_read, this, opened);
        else
            opened(std::move(result));
    };
    m_work.queue.add<void>(
        {},
        [path, access, project = m_work.project](TaskControl &) -> Result<> {
            Result<Project> own = Project::open(path, access);
            if (!own)
                return failure(own.error());
            project->emplace(std::move(*own));
            return {};
        },
        this,
        [this, opened, openReading](Result<> result) {
            if (result)
                openLane(m_quick, this, openReading);
            else
                opened(std::move(result));
        });
}

void ProjectSession::openLane(Lane &lane, QObject *context, const Done<void> &done) const
{
    lane.queue.add<void>(
        {},
        // The first lane's project is not touched while it is being opened again: no job was added yet.
        [first = m_work.project, project = lane.project](TaskControl &) -> Result<> {
            Result<Project> again = (*first)->openAgain();
            if (!again)
                return failure(again.error());
            project->emplace(std::move(*again));
            return {};
        },
        context, done);
}

}  // namespace Atoll
