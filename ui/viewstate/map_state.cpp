#include "ui/viewstate/map_state.h"

#include "ui/viewstate/project_state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

MapState::MapState(ProjectState &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
{
    connect(&project, &ProjectState::dataChanged, this, &MapState::find);
    connect(&project, &ProjectState::closed, this, [this] {
        m_choice.reset();
        m_camera = {};
        find();
    });
}

void MapState::choose(ProjectionId projection)
{
    m_choice = projection;
    m_camera = {};
    find();
}

void MapState::setCamera(const QRectF &camera)
{
    m_camera = camera;
}

void MapState::restore(std::optional<ProjectionId> projection, const QRectF &camera)
{
    m_choice = projection;
    m_camera = camera;
    find();
    Q_EMIT cameraRestored();
}

void MapState::find()
{
    const std::vector<ProjectionOverview> &all = m_project.overview().projections;
    const auto chosen =
        std::ranges::find_if(all, [this](const ProjectionOverview &map) { return map.info.id == m_choice; });
    std::optional<ProjectionInfo> found;
    if (chosen != all.end())
        found = chosen->info;
    else if (!all.empty())
        found = all.back().info;
    if (found == m_projection)
        return;
    m_projection = found;
    Q_EMIT projectionChanged();
    read();
}

void MapState::read()
{
    if (!m_projection) {
        m_coordinates.reset();
        Q_EMIT coordinatesChanged();
        return;
    }
    m_project.session().look<SharedCoordinates>(
        u"coordinates"_s,
        [id = m_projection->id](const Project &project, TaskControl &) -> Result<SharedCoordinates> {
            Result<FeatureMatrix> coordinates = project.projections().coordinates(id);
            if (!coordinates)
                return failure(coordinates.error());
            return std::make_shared<const FeatureMatrix>(std::move(*coordinates));
        },
        this,
        [this](const Result<SharedCoordinates> &coordinates) {
            if (!coordinates) {
                if (coordinates.error().kind != ErrorKind::Cancelled)
                    Q_EMIT m_project.failed(tr("Draw the map"), coordinates.error());
                return;
            }
            m_coordinates = *coordinates;
            Q_EMIT coordinatesChanged();
        });
}

}  // namespace Atoll
