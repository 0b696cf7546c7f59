#include "ui/scatterplot/point_layer.h"

#include <QPainter>

#include <algorithm>

namespace Atoll {

namespace {

/// From this number on, single points are translucent.
constexpr double denseCrowd = 60'000;
/// Up to this number a picture at full resolution is fast enough while the map moves.
constexpr qsizetype smallCloud = 100'000;

}  // namespace

PointStyle pointStyle(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool isDark = base.lightness() < 128;
    PointStyle style;
    const auto between = [&](int from, int to) { return from + (to - from) * (isDark ? 24 : 17) / 100; };
    style.faint = qRgb(between(base.red(), text.red()), between(base.green(), text.green()),
                       between(base.blue(), text.blue()));
    style.halo = isDark ? 0xff4da3ff : 0xff0a64d8;
    style.outline = text.rgb();
    style.batch = isDark ? 0xffff5fae : 0xffd6006c;
    style.edge = base.rgb();
    return style;
}

PointLayer::PointLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

PointRaster &PointLayer::changedRaster()
{
    invalidate();
    return m_raster;
}

void PointLayer::invalidate()
{
    m_isCurrent = false;
    update();
}

void PointLayer::setArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
    invalidate();
}

void PointLayer::setCamera(const MapCamera &camera)
{
    m_camera = camera;
    invalidate();
}

void PointLayer::setWholeSpan(double span)
{
    m_wholeSpan = span;
    invalidate();
}

void PointLayer::setStyle(const PointStyle &style)
{
    m_style = style;
    invalidate();
}

void PointLayer::setCoarse(bool isCoarse)
{
    if (isCoarse == m_isCoarse)
        return;
    m_isCoarse = isCoarse;
    invalidate();
}

/// How many points the whole map would have if it were as crowded as the part seen.
double PointLayer::crowd() const
{
    const double share = std::min(1.0, m_camera.span / m_wholeSpan);
    return static_cast<double>(cloud().pointCount()) * share * share;
}

double PointLayer::diameter() const
{
    return pointDiameter(crowd());
}

void PointLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const bool isCoarse = m_isCoarse && cloud().pointCount() > smallCloud;
    const double ratio = isCoarse ? 1 : painter->device()->devicePixelRatioF();
    const QSize size = (m_area.size() * ratio).toSize();
    if (!m_isCurrent || m_picture.size() != size) {
        PointStyle style = m_style;
        style.ratio = ratio;
        style.diameter = diameter();
        style.showsDensity = crowd() > denseCrowd;
        m_picture = m_raster.draw(MapTransform::of(m_camera, size), size, style);
        m_picture.setDevicePixelRatio(ratio);
        m_isCurrent = true;
    }
    painter->drawImage(m_area.topLeft(), m_picture);
}

}  // namespace Atoll
