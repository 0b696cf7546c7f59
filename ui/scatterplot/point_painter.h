#pragma once

#include "ui/scatterplot/colour_map.h"
#include "ui/scatterplot/dilation.h"
#include "ui/scatterplot/point_key.h"
#include "ui/scatterplot/point_style.h"

#include <QColor>

#include <vector>

namespace Atoll {

/// The points of one frame, each on the one pixel of its middle.
struct PointPlanes
{
    Plane<PointKey> dots;
    Plane<PointKey> squares;     ///< labelled samples
    Plane<std::uint8_t> counts;  ///< points of the shown set, at most 255
    bool hasSquares = false;
    bool hasSelection = false;
};

/// Spreads points to their shapes and paints them, a band of rows at a time. Each thread has one of its own.
class PointPainter
{
public:
    PointPainter(const PointPlanes &planes, const ColourTable &table, const PointStyle &style);

    /// Paints whole rows; `pixels` is the first pixel of `firstRow`, premultiplied.
    void paint(int firstRow, int rowCount, int width, QRgb *pixels, qsizetype stride);

private:
    void spread(int firstRow, int rowCount, int width);
    void spreadSelected(const Plane<PointKey> &plane, const Stamp &stamp, int firstRow, int rowCount,
                        int width, Band<std::uint8_t> &band);
    [[nodiscard]] QRgb colour(PointKey key) const;
    [[nodiscard]] QRgb dotColour(PointKey inner, PointKey outer, bool isHalo, unsigned alpha) const;
    void paintDots(int y, int width, QRgb *line) const;
    void paintSquares(int y, int width, QRgb *line) const;

    const PointPlanes &m_planes;
    PointShapes m_shapes;
    bool m_showsDensity = false;
    ColourTable m_colours{};
    QRgb m_faint = 0;
    QRgb m_halo = 0;
    QRgb m_outline = 0;
    Band<PointKey> m_inner;
    Band<PointKey> m_outer;
    Band<std::uint8_t> m_density;
    Band<std::uint8_t> m_dotHalo;
    Band<PointKey> m_square;
    Band<PointKey> m_squareOutline;
    Band<std::uint8_t> m_squareHalo;
    std::vector<std::uint8_t> m_mask;
};

}  // namespace Atoll
