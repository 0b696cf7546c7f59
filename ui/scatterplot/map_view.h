#pragma once

#include "ui/scatterplot/map_axes.h"
#include "ui/scatterplot/map_gesture.h"
#include "ui/scatterplot/point_raster.h"

#include <QChartView>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Atoll {

class MapOverlay;
class PointLayer;

/// The map of samples: points within axes, to be looked at, pointed at and selected by mouse or keyboard. It
/// works on plain values and changes nothing of them: what the user wants is told by signals, and the owner
/// answers by the setters. Tools are chosen by `setTool`; the keys V, L, R and B belong to the window's
/// actions.
class MapView final : public QChartView
{
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);

    /// One position per sample. The camera goes to all points when they lie elsewhere than before.
    void setPoints(std::span<const MapPosition> positions);
    /// The same with a cloud sorted already, in a job for instance.
    void setCloud(std::shared_ptr<const PointCloud> cloud);
    /// See `ColourScale` and `classIndices`.
    void setColours(std::vector<std::uint8_t> indices, const ColourTable &table,
                    DrawOrder order = DrawOrder::HighestOnTop);
    /// The others are faint and not selected by regions; without a set all are shown.
    void setShown(std::optional<SampleSet> shown);
    void setSelected(const SampleSet &selected);
    void setLabelled(const SampleSet &labelled);
    /// In the order of picking; the first is marked.
    void setBatch(const std::vector<SampleIndex> &picks);
    /// The sample other views show, -1 for none.
    void setCurrent(SampleIndex sample);
    /// What an empty map says.
    void setMessage(const QString &message);
    /// A picture beside the sample while the mouse is on it; forgotten when the mouse leaves it.
    void setHoverPicture(SampleIndex sample, const QPixmap &picture, const QString &caption = QString());

    [[nodiscard]] MapTool tool() const { return m_tool; }
    void setTool(MapTool tool);
    /// Radius in logical pixels.
    void setBrushRadius(double radius);
    [[nodiscard]] MapCamera camera() const { return m_camera; }
    void setCamera(const MapCamera &camera);
    void fit();
    /// The camera sees all points and goes on doing so.
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    void zoom(double factor);
    /// Sample under the keyboard's cursor, -1 before it is used.
    [[nodiscard]] SampleIndex cursorSample() const { return m_cursor; }
    /// Where a sample lies in the viewport; not finite when it is not on the map.
    [[nodiscard]] QPointF viewportPosition(SampleIndex sample) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Samples of the shown set in a region; what becomes of the selection is for `combined` to say.
    void regionSelected(const Atoll::SampleSet &samples, Atoll::SelectionMode mode);
    void clicked(Atoll::SampleIndex sample, Atoll::SelectionMode mode);
    /// Double click or Enter.
    void activated(Atoll::SampleIndex sample);
    /// -1: the mouse is on no sample.
    void hovered(Atoll::SampleIndex sample, const QPoint &globalPosition);
    /// The keyboard's cursor.
    void cursorMoved(Atoll::SampleIndex sample);
    /// Escape, or a click on nothing: the user wants no selection.
    void cleared();
    void toolChanged(Atoll::MapTool tool);
    void cameraChanged(const Atoll::MapCamera &camera);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] const PointCloud &cloud() const;
    [[nodiscard]] MapTransform transform() const;
    [[nodiscard]] QPointF toArea(const QPointF &viewportPosition) const;
    [[nodiscard]] const SampleSet *shown() const { return m_shown.get(); }
    [[nodiscard]] SampleIndex sampleAt(const QPointF &areaPosition) const;
    [[nodiscard]] MapCamera wholeCamera() const;

    void applyLook();
    void layOut();
    void moveCamera(const MapCamera &camera);
    void zoomAt(const QPointF &areaPosition, double factor);
    void pan(const QPointF &pixels);
    void updatePickable();
    void updateMarks();
    void updateDescription();
    void updateMouseCursor(Qt::KeyboardModifiers modifiers);
    void setHovered(SampleIndex sample, const QPoint &globalPosition);
    void trackMouse(const QPointF &areaPosition, const QPoint &globalPosition);
    void finishGesture();
    void cancelGesture();
    void click(const QPointF &areaPosition, SelectionMode mode);
    [[nodiscard]] bool handleKey(const QKeyEvent &event);
    [[nodiscard]] bool handleArrow(const QKeyEvent &event);
    void moveCursor(const QPointF &direction);

    MapAxes m_axes;
    PointLayer *m_points;  ///< both belong to the chart
    MapOverlay *m_overlay;
    MapCamera m_camera;
    bool m_isFitted = true;  ///< the camera follows the size until the user moves it
    MapTool m_tool = MapTool::Pan;
    MapGesture m_gesture;
    double m_brushRadius = 18;
    std::shared_ptr<const SampleSet> m_shown;     ///< null: all
    std::shared_ptr<const SampleSet> m_pickable;  ///< shown ones and marked ones; null: all
    SampleSet m_labelled;
    std::vector<SampleIndex> m_batch;
    SampleIndex m_selectedCount = 0;
    SampleIndex m_current = -1;
    SampleIndex m_cursor = -1;
    SampleIndex m_hovered = -1;
    QString m_message;
    std::optional<int> m_mouseCursor;  ///< which one is set
    bool m_isSpaceDown = false;
    bool m_isSpaceUsed = false;
    QTimer m_rest;  ///< runs out when the map has stood still for a moment
};

}  // namespace Atoll
