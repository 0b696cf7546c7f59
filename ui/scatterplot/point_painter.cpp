#include "ui/scatterplot/point_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Atoll {

namespace {

/// Share of a pixel at the rim that a dot covers on the mean, of 255.
constexpr unsigned rimAlpha = 118;

QRgb scaled(QRgb colour, unsigned alpha)
{
    const auto part = [&](int value) {
        return static_cast<int>((static_cast<unsigned>(value) * alpha + 127) / 255);
    };
    return qRgba(part(qRed(colour)), part(qGreen(colour)), part(qBlue(colour)), part(qAlpha(colour)));
}

/// `above` over `below`, both premultiplied.
QRgb over(QRgb above, QRgb below)
{
    if (qAlpha(above) == 255)
        return above;
    const QRgb rest = scaled(below, 255U - static_cast<unsigned>(qAlpha(above)));
    return qRgba(qRed(above) + qRed(rest), qGreen(above) + qGreen(rest), qBlue(above) + qBlue(rest),
                 qAlpha(above) + qAlpha(rest));
}

/// Alpha of a pixel by the number of points on it.
const std::array<std::uint8_t, 256> &densityAlphas()
{
    static const std::array<std::uint8_t, 256> alphas = [] {
        std::array<std::uint8_t, 256> made{};
        for (std::size_t count = 0; count < made.size(); ++count)
            made[count] = static_cast<std::uint8_t>(
                std::lround(255 * (1 - 0.5 * std::pow(0.72, std::max(0.0, static_cast<double>(count) - 1)))));
        return made;
    }();
    return alphas;
}

template <typename T>
const T *usedRow(const Plane<T> &plane, int y)
{
    return plane.isRowUsed(y) ? plane.row(y) : nullptr;
}

template <typename T>
void spreadPlane(const Plane<T> &plane, const Stamp &stamp, int firstRow, int rowCount, int width,
                 Band<T> &band)
{
    band.reset(width, rowCount);
    dilate([&](int y) { return usedRow(plane, y); }, plane.margin(), stamp, firstRow, rowCount, band);
}

}  // namespace

PointPainter::PointPainter(const PointPlanes &planes, const ColourTable &table, const PointStyle &style)
    : m_planes(planes)
    , m_shapes(style)
    , m_showsDensity(style.showsDensity)
    , m_faint(qPremultiply(style.faint))
    , m_halo(qPremultiply(style.halo))
    , m_outline(qPremultiply(style.outline))
{
    std::ranges::transform(table, m_colours.begin(), [](QRgb colour) { return qPremultiply(colour); });
}

void PointPainter::paint(int firstRow, int rowCount, int width, QRgb *pixels, qsizetype stride)
{
    spread(firstRow, rowCount, width);
    for (int y = 0; y < rowCount; ++y) {
        QRgb *const line = pixels + y * stride;
        paintDots(y, width, line);
        if (m_planes.hasSquares)
            paintSquares(y, width, line);
    }
}

void PointPainter::spread(int firstRow, int rowCount, int width)
{
    spreadPlane(m_planes.dots, m_shapes.inner, firstRow, rowCount, width, m_inner);
    spreadPlane(m_planes.dots, m_shapes.outer, firstRow, rowCount, width, m_outer);
    if (m_showsDensity)
        spreadPlane(m_planes.counts, m_shapes.outer, firstRow, rowCount, width, m_density);
    spreadSelected(m_planes.dots, m_shapes.halo, firstRow, rowCount, width, m_dotHalo);
    if (!m_planes.hasSquares)
        return;
    spreadPlane(m_planes.squares, m_shapes.square, firstRow, rowCount, width, m_square);
    spreadPlane(m_planes.squares, m_shapes.squareOutline, firstRow, rowCount, width, m_squareOutline);
    spreadSelected(m_planes.squares, m_shapes.squareHalo, firstRow, rowCount, width, m_squareHalo);
}

/// 1 where the shape of a selected point reaches.
void PointPainter::spreadSelected(const Plane<PointKey> &plane, const Stamp &stamp, int firstRow,
                                  int rowCount, int width, Band<std::uint8_t> &band)
{
    band.reset(width, rowCount);
    if (!m_planes.hasSelection)
        return;
    m_mask.resize(plane.stride());
    const auto maskRow = [&](int y) -> const std::uint8_t * {
        const PointKey *const keys = usedRow(plane, y);
        if (keys == nullptr)
            return nullptr;
        for (std::size_t x = 0; x < m_mask.size(); ++x)
            m_mask[x] = keys[x] >= selectedLayer ? 1 : 0;
        return m_mask.data();
    };
    dilate(maskRow, plane.margin(), stamp, firstRow, rowCount, band);
}

QRgb PointPainter::colour(PointKey key) const
{
    return key < shownLayer ? m_faint : m_colours[colourIndex(key)];
}

void PointPainter::paintDots(int y, int width, QRgb *line) const
{
    const PointKey *const inner = m_inner.row(y);
    const PointKey *const outer = m_outer.row(y);
    const std::uint8_t *const halo = m_dotHalo.row(y);
    const std::uint8_t *const density = m_showsDensity ? m_density.row(y) : nullptr;
    for (int x = 0; x < width; ++x) {
        if (outer[x] == 0 && halo[x] == 0) {
            line[x] = 0;
            continue;
        }
        const bool isShown = outer[x] >= shownLayer && outer[x] < selectedLayer;
        const unsigned alpha = density != nullptr && isShown ? densityAlphas()[density[x]] : 255U;
        line[x] = dotColour(inner[x], outer[x], halo[x] != 0, alpha);
    }
}

/// From below to above: other dots, the halo of selected ones, selected dots.
QRgb PointPainter::dotColour(PointKey inner, PointKey outer, bool isHalo, unsigned alpha) const
{
    if (inner >= selectedLayer && inner == outer)
        return colour(inner);
    QRgb pixel = 0;
    if (inner >= selectedLayer)
        pixel = colour(inner);
    else if (isHalo)
        pixel = m_halo;
    else if (inner != 0)
        pixel = scaled(colour(inner), inner >= shownLayer ? alpha : 255U);
    const bool isRim = outer != inner && (!isHalo || outer >= selectedLayer);
    return isRim ? over(scaled(colour(outer), rimAlpha * alpha / 255), pixel) : pixel;
}

void PointPainter::paintSquares(int y, int width, QRgb *line) const
{
    const PointKey *const square = m_square.row(y);
    const PointKey *const outline = m_squareOutline.row(y);
    const std::uint8_t *const halo = m_squareHalo.row(y);
    for (int x = 0; x < width; ++x) {
        if (square[x] != 0)
            line[x] = colour(square[x]);
        else if (outline[x] != 0)
            line[x] = m_outline;
        else if (halo[x] != 0)
            line[x] = m_halo;
    }
}

}  // namespace Atoll
