#pragma once

#include "ui/scatterplot/map_transform.h"

#include <QChart>
#include <QFont>
#include <QPalette>
#include <QRectF>
#include <QValueAxis>

namespace Atoll {

/// The frame of the map: a chart with two axes of round numbers and nothing between them. The plot area
/// depends on the font and the size alone, so it does not jump while labels change.
class MapAxes
{
public:
    /// `chart` owns the axes.
    explicit MapAxes(QChart *chart);

    void applyPalette(const QPalette &palette, const QFont &font);
    /// Lays the plot area into a chart of this size; whole pixels.
    void layOut(const QSizeF &size);
    [[nodiscard]] QRectF plotArea() const { return m_plotArea; }
    void show(const MapCamera &camera);

private:
    void layOutAxes();
    static bool showRange(QValueAxis *axis, double least, double most, double pixels, double pixelsPerTick);

    QChart *m_chart;
    QValueAxis *m_x;
    QValueAxis *m_y;
    QFont m_font;
    QRectF m_plotArea;
};

/// 1, 2 or 5 times a power of ten, at least `least` (> 0).
[[nodiscard]] double roundStep(double least);

}  // namespace Atoll
