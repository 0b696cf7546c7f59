#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

namespace Atoll {

/// How a picture lies in the loupe: fitted, or at a scale with some point of it in the middle. Scales are
/// device pixels per picture pixel.
class LoupeZoom
{
public:
    static constexpr double largestScale = 32;

    /// A new picture is fitted again; the same size keeps the place, to compare neighbours.
    void setPicture(QSize pixels);
    void setViewport(QSizeF logicalSize, double devicePixelRatio);

    void fit() { m_isFitted = true; }
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] double scale() const { return m_isFitted ? fitScale() : m_scale; }
    /// Small pictures are enlarged to fit.
    [[nodiscard]] double fitScale() const;
    /// From 1:1 or fitted, whichever is smaller, to `largestScale`. The picture point under `at` (viewport)
    /// stays there, unless an edge of the picture comes into view.
    void setScaleAt(double scale, QPointF at);
    /// Moves the picture by logical pixels.
    void pan(QPointF by);

    /// From picture pixels to the viewport.
    [[nodiscard]] QTransform transform() const;
    [[nodiscard]] QRectF pictureRect() const { return transform().mapRect(QRectF({}, QSizeF(m_pixels))); }
    /// Some of the picture is out of view.
    [[nodiscard]] bool canPan() const;

private:
    void clampCentre();

    QSize m_pixels;
    QSizeF m_viewport;
    double m_ratio = 1;
    bool m_isFitted = true;
    double m_scale = 1;
    QPointF m_centre;  ///< picture point in the middle of the viewport
};

}  // namespace Atoll
