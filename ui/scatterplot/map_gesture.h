#pragma once

#include "ui/scatterplot/lasso.h"

#include <QPainterPath>

#include <vector>

namespace Atoll {

/// What a drag with the left button does.
enum class MapTool { Pan, Lasso, Rectangle, Brush };

/// Shift adds, Ctrl or Alt subtracts (window managers often take Alt), Shift+Ctrl intersects.
[[nodiscard]] SelectionMode selectionMode(Qt::KeyboardModifiers modifiers);

/// One drag of a tool from press to release, in pixels of the plot area.
class MapGesture
{
public:
    void begin(MapTool tool, SelectionMode mode, const QPointF &pixel);
    void moveTo(const QPointF &pixel);
    void end() { m_isActive = false; }

    [[nodiscard]] bool isActive() const { return m_isActive; }
    [[nodiscard]] bool isSelecting() const { return m_isActive && m_tool != MapTool::Pan; }
    [[nodiscard]] MapTool tool() const { return m_tool; }
    [[nodiscard]] SelectionMode mode() const { return m_mode; }
    /// Whether it went farther than a hand trembles.
    [[nodiscard]] bool isDrag() const { return m_isDrag; }
    [[nodiscard]] QPointF last() const { return m_path.back(); }

    /// The region so far, for painting; `brushRadius` in pixels.
    [[nodiscard]] QPainterPath outline(double brushRadius) const;
    /// What the region holds, among those in `among` (null: all).
    [[nodiscard]] SampleSet samples(const PointCloud &cloud, const MapTransform &transform,
                                    double brushRadius, const SampleSet *among) const;

private:
    MapTool m_tool = MapTool::Pan;
    SelectionMode m_mode = SelectionMode::Replace;
    bool m_isActive = false;
    bool m_isDrag = false;
    std::vector<QPointF> m_path{QPointF()};
};

}  // namespace Atoll
