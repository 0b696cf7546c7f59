// How the map answers the mouse and the keyboard.

#include "ui/scatterplot/map_cursors.h"
#include "ui/scatterplot/map_overlay.h"
#include "ui/scatterplot/map_view.h"
#include "ui/scatterplot/point_layer.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace Atoll {

namespace {

constexpr double keyZoom = 1.3;
/// Share of the area's shorter side that an arrow key moves the map by.
constexpr double keyPan = 0.12;
/// A notch of a mouse wheel is 120.
constexpr double wheelUnitsPerDoubling = 360;

QPointF arrowDirection(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

bool isKeyOfTheMap(int key, bool isDragging)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Home:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        // The window's own Escape clears the selection; while a drag is on it belongs to the drag.
        return key == Qt::Key_Escape && isDragging;
    }
}

}  // namespace

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const keyEvent = static_cast<QKeyEvent *>(event);
        const bool hasAlt = (keyEvent->modifiers() & Qt::AltModifier) != 0;
        if (!hasAlt && isKeyOfTheMap(keyEvent->key(), m_gesture.isActive())) {
            event->accept();
            return true;
        }
    }
    return QChartView::event(event);
}

bool MapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_overlay->changedContent().brush.reset();
        setHovered(-1, QPoint());
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *const gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(toArea(gesture->position()), std::exp2(gesture->value()));
            return true;
        }
    }
    return QChartView::viewportEvent(event);
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    updateMarks();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_isSpaceDown = false;
    updateMouseCursor(Qt::NoModifier);
    updateMarks();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = toArea(event->position());
    const bool isPan = event->button() == Qt::MiddleButton ||
                       (event->button() == Qt::LeftButton && (m_isSpaceDown || m_tool == MapTool::Pan));
    if (m_gesture.isActive() || (event->button() != Qt::LeftButton && !isPan)) {
        event->ignore();
        return;
    }
    m_isSpaceUsed = m_isSpaceUsed || m_isSpaceDown;
    setHovered(-1, QPoint());
    m_gesture.begin(isPan ? MapTool::Pan : m_tool, selectionMode(event->modifiers()), at);
    if (m_gesture.tool() == MapTool::Brush)
        m_overlay->changedContent().region = m_gesture.outline(m_brushRadius);
    m_overlay->changedContent().mode = m_gesture.mode();
    updateMouseCursor(event->modifiers());
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = toArea(event->position());
    if (!m_gesture.isActive()) {
        updateMouseCursor(event->modifiers());
        trackMouse(at, event->globalPosition().toPoint());
        return;
    }
    const QPointF step = at - m_gesture.last();
    m_gesture.moveTo(at);
    if (m_gesture.isSelecting())
        m_overlay->changedContent().region = m_gesture.outline(m_brushRadius);
    else if (m_gesture.isDrag())
        pan(step);
    if (m_gesture.tool() == MapTool::Brush)
        m_overlay->changedContent().brush = at;
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_gesture.isActive() || (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) != 0)
        return;
    const bool isLeft = event->button() == Qt::LeftButton;
    const bool isSelecting = m_gesture.isDrag() || m_gesture.tool() == MapTool::Brush;
    if (m_gesture.isSelecting() && isSelecting)
        finishGesture();
    else if (!m_gesture.isDrag() && isLeft && !m_isSpaceDown)
        click(toArea(event->position()), m_gesture.mode());
    cancelGesture();
    updateMouseCursor(event->modifiers());
    trackMouse(toArea(event->position()), event->globalPosition().toPoint());
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SampleIndex sample = event->button() == Qt::LeftButton ? sampleAt(toArea(event->position())) : -1;
    if (sample >= 0)
        Q_EMIT activated(sample);
    else
        event->ignore();
}

void MapView::finishGesture()
{
    const SampleSet samples = m_gesture.samples(cloud(), transform(), m_brushRadius, shown());
    Q_EMIT regionSelected(samples, m_gesture.mode());
}

void MapView::cancelGesture()
{
    m_gesture.end();
    m_overlay->changedContent().region = QPainterPath();
    updateMouseCursor(Qt::NoModifier);
}

void MapView::click(const QPointF &areaPosition, SelectionMode mode)
{
    const SampleIndex sample = sampleAt(areaPosition);
    if (sample >= 0)
        Q_EMIT clicked(sample, mode);
    else if (mode == SelectionMode::Replace)
        Q_EMIT cleared();
}

void MapView::trackMouse(const QPointF &areaPosition, const QPoint &globalPosition)
{
    const bool isInside = QRectF(QPointF(), m_axes.plotArea().size()).contains(areaPosition);
    if (m_tool == MapTool::Brush)
        m_overlay->changedContent().brush = isInside ? std::optional(areaPosition) : std::nullopt;
    setHovered(isInside ? sampleAt(areaPosition) : -1, globalPosition);
}

void MapView::setHovered(SampleIndex sample, const QPoint &globalPosition)
{
    if (sample == m_hovered)
        return;
    m_hovered = sample;
    m_overlay->changedContent().card.reset();
    updateMarks();
    Q_EMIT hovered(sample, globalPosition);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    // A region being drawn is in pixels of the map as it was.
    if (turned != 0 && !m_gesture.isSelecting())
        zoomAt(toArea(event->position()), std::exp2(turned / wheelUnitsPerDoubling));
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    updateMouseCursor(event->modifiers());
    if (handleKey(*event))
        event->accept();
    else
        event->ignore();
}

bool MapView::handleKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(keyZoom);
        return true;
    case Qt::Key_Minus:
        zoom(1 / keyZoom);
        return true;
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            m_isSpaceDown = true;
            m_isSpaceUsed = m_gesture.isActive();
            updateMouseCursor(event.modifiers());
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor >= 0)
            Q_EMIT activated(m_cursor);
        return m_cursor >= 0;
    case Qt::Key_Escape:
        if (m_gesture.isActive())
            cancelGesture();
        else
            Q_EMIT cleared();
        return true;
    default:
        return handleArrow(event);
    }
}

bool MapView::handleArrow(const QKeyEvent &event)
{
    const QPointF direction = arrowDirection(event.key());
    if (direction.isNull() || (event.modifiers() & Qt::AltModifier) != 0)
        return false;
    if ((event.modifiers() & Qt::ControlModifier) != 0) {
        moveCursor(direction);
        return true;
    }
    const QSizeF size = m_axes.plotArea().size();
    pan(-direction * std::round(keyPan * std::min(size.width(), size.height())));
    return true;
}

void MapView::keyReleaseEvent(QKeyEvent *event)
{
    updateMouseCursor(event->modifiers());
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_isSpaceDown) {
        event->ignore();
        return;
    }
    m_isSpaceDown = false;
    updateMouseCursor(event->modifiers());
    if (!m_isSpaceUsed && m_cursor >= 0)
        Q_EMIT clicked(m_cursor, selectionMode(event->modifiers()));
}

/// To the nearest point in the direction; the first time to the current sample or the one nearest to the
/// middle.
void MapView::moveCursor(const QPointF &direction)
{
    SampleIndex next = -1;
    if (m_cursor >= 0)
        next = cloud().nearestTowards(m_cursor, direction, m_pickable.get());
    else if (cloud().isOnMap(m_current))
        next = m_current;
    else
        next = cloud().nearest(transform(), QRectF(QPointF(), m_axes.plotArea().size()).center(), 1e6,
                               m_pickable.get());
    if (next < 0)
        return;
    m_cursor = next;
    const QPointF at = toArea(viewportPosition(m_cursor));
    const QRectF area(QPointF(), m_axes.plotArea().size());
    if (!area.adjusted(12, 12, -12, -12).contains(at))
        pan(area.center() - at);
    updateMarks();
    updateDescription();
    Q_EMIT cursorMoved(m_cursor);
}

void MapView::updateMouseCursor(Qt::KeyboardModifiers modifiers)
{
    const bool isPanning = m_gesture.isActive() && m_gesture.tool() == MapTool::Pan;
    const SelectionMode mode = m_gesture.isSelecting() ? m_gesture.mode() : selectionMode(modifiers);
    const bool isHand = m_isSpaceDown || (m_tool == MapTool::Pan && mode == SelectionMode::Replace);
    const int wanted = isPanning ? -2 : isHand ? -1 : static_cast<int>(mode);
    if (wanted == m_mouseCursor)
        return;
    m_mouseCursor = wanted;
    if (isPanning)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (isHand)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->setCursor(selectionCursor(mode, devicePixelRatioF()));
}

}  // namespace Atoll
