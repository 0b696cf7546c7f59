#include "ui/viewstate/project_state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

/// What is read again after each change.
struct ProjectState::Lists
{
    ProjectOverview overview;
    UndoState undo;
};

ProjectState::ProjectState(QObject *parent)
    : QObject(parent)
    , m_cache(std::make_shared<ReadCache>())
    , m_overview(std::make_shared<const ProjectOverview>())
{
    constexpr int pauseMs = 20;
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(pauseMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ProjectState::readLists);
}

ProjectState::~ProjectState() = default;

bool ProjectState::isReadOnly() const
{
    return m_isOpen && m_session->isReadOnly();
}

void ProjectState::open(const QString &path, Access access)
{
    close();
    m_session = std::make_unique<ProjectSession>();
    connect(m_session.get(), &ProjectSession::changed, this, &ProjectState::refresh);
    m_path = path;
    m_session->open(path, access, this, [this](const Result<> &result) {
        if (result)
            readLists();
        else
            giveUpOpening(result.error());
    });
}

void ProjectState::giveUpOpening(const Error &error)
{
    const QString path = std::exchange(m_path, {});
    // Called from within the session.
    m_session.release()->deleteLater();
    Q_EMIT openFailed(path, error);
}

void ProjectState::close()
{
    if (!m_session)
        return;
    const bool wasOpen = m_isOpen;
    m_refreshTimer.stop();
    m_isOpen = false;
    m_session.reset();
    m_path.clear();
    m_cache = std::make_shared<ReadCache>();
    m_overview = std::make_shared<const ProjectOverview>();
    m_pictures.reset();
    m_undo = {};
    if (wasOpen)
        Q_EMIT closed();
}

const TagTreeRow *ProjectState::findTag(const QString &name) const
{
    const auto row =
        std::ranges::find_if(m_overview->tags, [&](const TagTreeRow &tag) { return tag.tag.name == name; });
    return row == m_overview->tags.end() ? nullptr : &*row;
}

void ProjectState::refresh()
{
    if (m_session && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void ProjectState::readLists()
{
    if (!m_session)
        return;
    m_session->look<Lists>(
        u"lists"_s,
        [](const Project &project, TaskControl &control) -> Result<Lists> {
            Result<ProjectOverview> overview = readProjectOverview(project, control);
            if (!overview)
                return failure(overview.error());
            Result<UndoState> undo = undoState(project);
            if (!undo)
                return failure(undo.error());
            return Lists{std::move(*overview), std::move(*undo)};
        },
        this,
        [this](Result<Lists> lists) {
            if (lists)
                take(std::move(*lists));
            else if (!m_isOpen)
                giveUpOpening(lists.error());
            else if (lists.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(tr("Read the project"), lists.error());
        });
}

void ProjectState::take(Lists lists)
{
    m_cache->forgetColumns();
    m_overview = std::make_shared<const ProjectOverview>(std::move(lists.overview));
    m_undo = std::move(lists.undo);
    if (!m_isOpen) {
        m_isOpen = true;
        Q_EMIT opened();
    }
    Q_EMIT dataChanged();
    readPictures();
}

void ProjectState::readPictures()
{
    m_session->look<SharedPictures>(
        u"pictures"_s,
        [cache = m_cache](const Project &project, TaskControl &control) {
            return cache->pictures(project, control);
        },
        this,
        [this](const Result<SharedPictures> &pictures) {
            if (!pictures || *pictures == m_pictures)
                return;
            m_pictures = *pictures;
            Q_EMIT picturesChanged();
        });
}

}  // namespace Atoll
