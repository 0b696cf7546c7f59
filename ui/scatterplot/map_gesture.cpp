#include "ui/scatterplot/map_gesture.h"

#include <QGuiApplication>
#include <QPainterPathStroker>
#include <QPolygonF>
#include <QStyleHints>

#include <algorithm>

namespace Atoll {

namespace {

/// Corners of a path closer than this, in pixels, tell nothing.
constexpr double leastStep = 2;

}  // namespace

SelectionMode selectionMode(Qt::KeyboardModifiers modifiers)
{
    const bool isSubtract = (modifiers & (Qt::ControlModifier | Qt::AltModifier)) != 0;
    if ((modifiers & Qt::ShiftModifier) != 0)
        return isSubtract ? SelectionMode::Intersect : SelectionMode::Add;
    return isSubtract ? SelectionMode::Subtract : SelectionMode::Replace;
}

void MapGesture::begin(MapTool tool, SelectionMode mode, const QPointF &pixel)
{
    m_tool = tool;
    m_mode = mode;
    m_isActive = true;
    m_isDrag = false;
    m_path.assign(1, pixel);
}

void MapGesture::moveTo(const QPointF &pixel)
{
    const double away = (pixel - m_path.front()).manhattanLength();
    m_isDrag = m_isDrag || away >= QGuiApplication::styleHints()->startDragDistance();
    m_path.push_back(pixel);
}

QPainterPath MapGesture::outline(double brushRadius) const
{
    QPainterPath path;
    const std::vector<QPointF> corners = simplifiedPath(m_path, leastStep);
    const QPolygonF line(QList<QPointF>(corners.begin(), corners.end()));
    if (m_tool == MapTool::Rectangle) {
        path.addRect(QRectF(m_path.front(), m_path.back()).normalized());
    } else if (m_tool == MapTool::Brush) {
        path.addPolygon(line);
        QPainterPathStroker stroker;
        stroker.setWidth(2 * brushRadius);
        stroker.setCapStyle(Qt::RoundCap);
        stroker.setJoinStyle(Qt::RoundJoin);
        path = stroker.createStroke(path).simplified();
    } else {
        path.addPolygon(line);
        path.closeSubpath();
        path.setFillRule(Qt::OddEvenFill);
    }
    return path;
}

SampleSet MapGesture::samples(const PointCloud &cloud, const MapTransform &transform, double brushRadius,
                              const SampleSet *among) const
{
    if (m_tool == MapTool::Rectangle)
        return samplesInRectangle(
            cloud, transform.toPositions(QRectF(m_path.front(), m_path.back()).normalized()), among);
    std::vector<QPointF> corners = simplifiedPath(m_path, leastStep);
    std::ranges::transform(corners, corners.begin(),
                           [&](const QPointF &p) { return transform.toPosition(p); });
    if (m_tool == MapTool::Brush)
        return samplesAlongPath(cloud, corners, brushRadius / transform.pixelsPerUnit, among);
    return samplesInPolygon(cloud, corners, among);
}

}  // namespace Atoll
