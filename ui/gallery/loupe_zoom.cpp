#include "ui/gallery/loupe_zoom.h"

#include <algorithm>

namespace Atoll {

void LoupeZoom::setPicture(QSize pixels)
{
    if (pixels == m_pixels)
        return;
    m_pixels = pixels;
    m_centre = QRectF({}, QSizeF(pixels)).center();
    m_isFitted = true;
}

void LoupeZoom::setViewport(QSizeF logicalSize, double devicePixelRatio)
{
    m_viewport = logicalSize;
    m_ratio = devicePixelRatio;
    clampCentre();
}

double LoupeZoom::fitScale() const
{
    if (m_pixels.isEmpty() || m_viewport.isEmpty())
        return 1;
    return std::min({largestScale, m_viewport.width() * m_ratio / m_pixels.width(),
                     m_viewport.height() * m_ratio / m_pixels.height()});
}

void LoupeZoom::setScaleAt(double scale, QPointF at)
{
    const QPointF kept = transform().inverted().map(at);
    const double fitted = fitScale();
    scale = std::clamp(scale, std::min(1.0, fitted), largestScale);
    m_isFitted = fitted <= 1 && scale <= fitted;
    if (m_isFitted)
        return;
    m_scale = scale;
    const QPointF fromMiddle = at - QPointF(m_viewport.width(), m_viewport.height()) / 2;
    m_centre = kept - fromMiddle * m_ratio / m_scale;
    clampCentre();
}

void LoupeZoom::pan(QPointF by)
{
    if (m_isFitted)
        return;
    m_centre -= by * m_ratio / m_scale;
    clampCentre();
}

/// No empty margin where there is picture to show; what fits is in the middle.
void LoupeZoom::clampCentre()
{
    const QSizeF half = m_viewport * m_ratio / scale() / 2;
    const auto within = [](double value, double margin, double length) {
        return 2 * margin >= length ? length / 2 : std::clamp(value, margin, length - margin);
    };
    m_centre = {within(m_centre.x(), half.width(), m_pixels.width()),
                within(m_centre.y(), half.height(), m_pixels.height())};
}

QTransform LoupeZoom::transform() const
{
    const double logical = scale() / m_ratio;
    const QPointF centre = m_isFitted ? QRectF({}, QSizeF(m_pixels)).center() : m_centre;
    return QTransform::fromTranslate(m_viewport.width() / 2, m_viewport.height() / 2)
        .scale(logical, logical)
        .translate(-centre.x(), -centre.y());
}

bool LoupeZoom::canPan() const
{
    const QSizeF shown = QSizeF(m_pixels) * (scale() / m_ratio);
    return !m_isFitted && (shown.width() > m_viewport.width() || shown.height() > m_viewport.height());
}

}  // namespace Atoll
