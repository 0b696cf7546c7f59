#include "ui/scatterplot/map_view.h"

#include "ui/scatterplot/map_overlay.h"
#include "ui/scatterplot/point_layer.h"

#include <QEvent>
#include <QFontMetrics>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace Atoll {

namespace {

/// How near the mouse has to be to a sample, in pixels.
constexpr double pickRadius = 12;
/// Share of the area that all points take when fitted.
constexpr double fittedShare = 0.92;
constexpr double deepestZoom = 1e-5;
constexpr double widestZoom = 8;

}  // namespace

MapView::MapView(QWidget *parent)
    : QChartView(parent)
    , m_axes(chart())
    , m_points(new PointLayer(chart()))
    , m_overlay(new MapOverlay(chart()))
{
    m_points->setZValue(10);
    m_overlay->setZValue(20);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(150));
    connect(&m_rest, &QTimer::timeout, this, [this] { m_points->setCoarse(false); });
    applyLook();
    updateDescription();
    updateMouseCursor(Qt::NoModifier);
}

QSize MapView::sizeHint() const
{
    return minimumSizeHint() * 3;
}

QSize MapView::minimumSizeHint() const
{
    const int height = QFontMetrics(font()).height();
    return {14 * height, 10 * height};
}

const PointCloud &MapView::cloud() const
{
    return m_points->cloud();
}

MapTransform MapView::transform() const
{
    return MapTransform::of(m_camera, m_axes.plotArea().size());
}

QPointF MapView::toArea(const QPointF &viewportPosition) const
{
    return viewportPosition - m_axes.plotArea().topLeft();
}

QPointF MapView::viewportPosition(SampleIndex sample) const
{
    const MapPosition position = cloud().position(sample);
    return transform().toPixel(double(position.x), double(position.y)) + m_axes.plotArea().topLeft();
}

SampleIndex MapView::sampleAt(const QPointF &areaPosition) const
{
    return cloud().nearest(transform(), areaPosition, std::max(pickRadius, m_points->diameter()),
                           m_pickable.get());
}

void MapView::setPoints(std::span<const MapPosition> positions)
{
    setCloud(std::make_shared<const PointCloud>(positions));
}

void MapView::setCloud(std::shared_ptr<const PointCloud> cloud)
{
    const QRectF before = this->cloud().bounds();
    cancelGesture();
    setHovered(-1, QPoint());
    m_points->changedRaster().setCloud(std::move(cloud));
    if (!this->cloud().isOnMap(m_cursor))
        m_cursor = -1;
    updatePickable();
    updateDescription();
    m_points->setWholeSpan(wholeCamera().span);
    if (m_isFitted || this->cloud().bounds() != before)
        fit();
    updateMarks();
}

void MapView::setColours(std::vector<std::uint8_t> indices, const ColourTable &table, DrawOrder order)
{
    m_points->changedRaster().setColours(std::move(indices), table, order);
}

void MapView::setShown(std::optional<SampleSet> shown)
{
    m_shown = shown ? std::make_shared<const SampleSet>(*std::move(shown)) : nullptr;
    m_points->changedRaster().setShown(m_shown);
    updatePickable();
}

void MapView::setSelected(const SampleSet &selected)
{
    m_selectedCount = selected.count();
    m_points->changedRaster().setSelected(selected);
    updateDescription();
}

void MapView::setLabelled(const SampleSet &labelled)
{
    m_labelled = labelled;
    m_points->changedRaster().setLabelled(labelled);
    updatePickable();
}

void MapView::setBatch(const std::vector<SampleIndex> &picks)
{
    m_batch = picks;
    m_points->changedRaster().setBatch(picks);
    updatePickable();
}

/// What is faint is only background, but marked samples can be pointed at wherever they are.
void MapView::updatePickable()
{
    if (!m_shown) {
        m_pickable = nullptr;
        return;
    }
    SampleSet pickable = m_shown->united(m_labelled)
                             .grownTo(std::max({m_shown->size(), m_labelled.size(), cloud().sampleCount()}));
    for (const SampleIndex sample : m_batch)
        if (sample >= 0 && sample < pickable.size())
            pickable.insert(sample);
    m_pickable = std::make_shared<const SampleSet>(std::move(pickable));
}

void MapView::setCurrent(SampleIndex sample)
{
    m_current = sample;
    updateMarks();
}

void MapView::setMessage(const QString &message)
{
    m_message = message;
    updateMarks();
}

void MapView::setHoverPicture(SampleIndex sample, const QPixmap &picture, const QString &caption)
{
    if (sample != m_hovered || m_gesture.isActive() || !cloud().isOnMap(sample))
        return;
    m_overlay->changedContent().card = MapOverlay::Card{toArea(viewportPosition(sample)), picture, caption};
}

void MapView::setTool(MapTool tool)
{
    if (tool == m_tool)
        return;
    cancelGesture();
    m_tool = tool;
    m_overlay->changedContent().brush.reset();
    updateMouseCursor(Qt::NoModifier);
    Q_EMIT toolChanged(tool);
}

void MapView::setBrushRadius(double radius)
{
    m_brushRadius = std::max(1.0, radius);
    m_overlay->changedContent().brushRadius = m_brushRadius;
}

/// The camera that sees all points.
MapCamera MapView::wholeCamera() const
{
    const QRectF bounds = cloud().bounds();
    const QSizeF size = m_axes.plotArea().size();
    const double side = std::max(1.0, std::min(size.width(), size.height()));
    double span = std::max(bounds.width() * side / std::max(1.0, size.width()),
                           bounds.height() * side / std::max(1.0, size.height()));
    if (!(span > 0))
        span = 1;
    return {bounds.center().x(), bounds.center().y(), span / fittedShare};
}

void MapView::setCamera(const MapCamera &camera)
{
    const bool isUsable = std::isfinite(camera.centreX) && std::isfinite(camera.centreY) &&
                          std::isfinite(camera.span) && camera.span > 0;
    if (!isUsable)
        return;
    m_isFitted = false;
    moveCamera(camera);
}

void MapView::fit()
{
    m_isFitted = true;
    moveCamera(wholeCamera());
}

void MapView::zoom(double factor)
{
    zoomAt(QRectF(QPointF(), m_axes.plotArea().size()).center(), factor);
}

/// The position under the pixel stays there.
void MapView::zoomAt(const QPointF &areaPosition, double factor)
{
    const double whole = wholeCamera().span;
    MapCamera camera = m_camera;
    camera.span = std::clamp(m_camera.span / factor, whole * deepestZoom, whole * widestZoom);
    const QPointF fixed = transform().toPosition(areaPosition);
    const double change = camera.span / m_camera.span;
    camera.centreX = fixed.x() + (m_camera.centreX - fixed.x()) * change;
    camera.centreY = fixed.y() + (m_camera.centreY - fixed.y()) * change;
    setCamera(camera);
}

void MapView::pan(const QPointF &pixels)
{
    MapCamera camera = m_camera;
    camera.centreX -= pixels.x() / transform().pixelsPerUnit;
    camera.centreY += pixels.y() / transform().pixelsPerUnit;
    setCamera(camera);
}

void MapView::moveCamera(const MapCamera &camera)
{
    const bool isMoved = camera != m_camera;
    m_camera = camera;
    m_axes.show(m_camera);
    m_points->setCamera(m_camera);
    updateMarks();
    if (!isMoved)
        return;
    m_overlay->changedContent().card.reset();
    m_points->setCoarse(true);
    m_rest.start();
    Q_EMIT cameraChanged(m_camera);
}

void MapView::updateMarks()
{
    MapOverlay::Content &content = m_overlay->changedContent();
    const auto place = [this](SampleIndex sample) {
        return cloud().isOnMap(sample) ? std::optional(toArea(viewportPosition(sample))) : std::nullopt;
    };
    content.current = place(m_current);
    content.hovered = place(m_hovered);
    content.cursor = hasFocus() ? place(m_cursor) : std::nullopt;
    content.pointRadius = m_points->diameter() / 2;
    content.brushRadius = m_brushRadius;
    content.message = cloud().isEmpty() ? m_message : QString();
    content.hasFocus = hasFocus();
}

void MapView::updateDescription()
{
    setAccessibleName(tr("%1, %2").arg(tr("Map of %Ln sample(s)", nullptr, cloud().sampleCount()),
                                       tr("%Ln selected", nullptr, m_selectedCount)));
    const QString cursor =
        m_cursor < 0 ? QString() : tr("The point cursor is on sample %L1.").arg(m_cursor + 1);
    setAccessibleDescription(
        cursor.isEmpty() ? tr("Ctrl with an arrow key moves from point to point, the space key selects.")
                         : cursor);
}

void MapView::applyLook()
{
    m_axes.applyPalette(palette(), font());
    m_points->setStyle(pointStyle(palette()));
    m_overlay->setLook(palette(), font());
    setBackgroundBrush(palette().brush(QPalette::Base));
    layOut();
}

void MapView::layOut()
{
    m_axes.layOut(viewport()->size());
    m_points->setArea(m_axes.plotArea());
    m_overlay->setArea(m_axes.plotArea());
    m_points->setWholeSpan(wholeCamera().span);
    moveCamera(m_isFitted ? wholeCamera() : m_camera);
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void MapView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        applyLook();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateDescription();
}

}  // namespace Atoll
