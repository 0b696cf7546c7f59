#pragma once

#include "model/core/embedding.h"

#include <QObject>
#include <QRectF>

#include <memory>
#include <optional>

namespace Atoll {

class ProjectState;

/// n x 2 coordinates; samples beyond its rows are not on the map.
using SharedCoordinates = std::shared_ptr<const FeatureMatrix>;

/// Which map is drawn, and what part of it is seen.
class MapState final : public QObject
{
    Q_OBJECT

public:
    explicit MapState(ProjectState &project, QObject *parent = nullptr);

    /// None while the project has no map.
    [[nodiscard]] const std::optional<ProjectionInfo> &projection() const { return m_projection; }
    /// Which one to draw; without a choice, or when it is gone, the newest.
    void choose(ProjectionId projection);
    /// Null until they are read.
    [[nodiscard]] const SharedCoordinates &coordinates() const { return m_coordinates; }

    /// In the map's own coordinates; empty: all of it.
    [[nodiscard]] QRectF camera() const { return m_camera; }
    void setCamera(const QRectF &camera);
    /// For the map that is restored with a project.
    void restore(std::optional<ProjectionId> projection, const QRectF &camera);

Q_SIGNALS:
    void projectionChanged();
    void coordinatesChanged();
    /// The camera was set from outside the map.
    void cameraRestored();

private:
    void find();
    void read();

    ProjectState &m_project;
    std::optional<ProjectionId> m_choice;
    std::optional<ProjectionInfo> m_projection;
    SharedCoordinates m_coordinates;
    QRectF m_camera;
};

}  // namespace Atoll
