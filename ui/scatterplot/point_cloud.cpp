#include "ui/scatterplot/point_cloud.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Atoll {

namespace {

bool isFinite(const MapPosition &position)
{
    return std::isfinite(position.x) && std::isfinite(position.y);
}

/// The cell along one axis; the comparison is done in floating point, since a far value does not fit an
/// integer.
std::size_t cell(double value, double least, double cellsPerUnit, std::size_t cells)
{
    const double at = (value - least) * cellsPerUnit;
    return at > 0 ? static_cast<std::size_t>(std::min(at, static_cast<double>(cells - 1))) : 0;
}

}  // namespace

PointCloud::PointCloud(std::span<const MapPosition> positions)
    : m_slots(positions.size(), -1)
{
    measure(positions);
    if (!m_samples.empty())
        sort(positions);
}

/// Bounds, number of points and the grid: about two points per cell, cells about as high as wide.
void PointCloud::measure(std::span<const MapPosition> positions)
{
    double left = std::numeric_limits<double>::infinity();
    double low = left;
    double right = -left;
    double high = -left;
    std::size_t count = 0;
    for (const MapPosition &position : positions) {
        if (!isFinite(position))
            continue;
        ++count;
        left = std::min(left, double(position.x));
        right = std::max(right, double(position.x));
        low = std::min(low, double(position.y));
        high = std::max(high, double(position.y));
    }
    m_samples.resize(count);
    m_xs.resize(count);
    m_ys.resize(count);
    if (count == 0)
        return;
    const double width = right - left;
    const double height = high - low;
    m_bounds = QRectF(left, low, width, height);
    const double cells = std::max(1.0, static_cast<double>(count) / 2);
    const double aspect = width > 0 && height > 0 ? width / height : 1;
    const double columns = std::clamp(std::sqrt(cells * aspect), 1.0, cells);
    m_columns = width > 0 ? static_cast<std::size_t>(columns) : 1;
    m_rows = height > 0 ? static_cast<std::size_t>(std::max(1.0, cells / columns)) : 1;
    m_columnsPerUnit = width > 0 ? static_cast<double>(m_columns) / width : 0;
    m_rowsPerUnit = height > 0 ? static_cast<double>(m_rows) / height : 0;
}

void PointCloud::sort(std::span<const MapPosition> positions)
{
    std::vector<std::uint32_t> cells(positions.size());
    m_cellStarts.assign(m_columns * m_rows + 1, 0);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (!isFinite(positions[i]))
            continue;
        cells[i] = static_cast<std::uint32_t>(row(double(positions[i].y)) * m_columns +
                                              column(double(positions[i].x)));
        ++m_cellStarts[cells[i] + 1];
    }
    for (std::size_t c = 1; c < m_cellStarts.size(); ++c)
        m_cellStarts[c] += m_cellStarts[c - 1];
    std::vector<std::uint32_t> next(m_cellStarts.begin(), m_cellStarts.end() - 1);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (!isFinite(positions[i]))
            continue;
        const std::uint32_t slot = next[cells[i]]++;
        m_xs[slot] = positions[i].x;
        m_ys[slot] = positions[i].y;
        m_samples[slot] = static_cast<SampleIndex>(i);
        m_slots[i] = static_cast<std::int32_t>(slot);
    }
}

MapPosition PointCloud::position(SampleIndex sample) const
{
    const std::int32_t at = slot(sample);
    if (at < 0)
        return {};
    return {m_xs[static_cast<std::size_t>(at)], m_ys[static_cast<std::size_t>(at)]};
}

bool PointCloud::touches(const QRectF &positions) const
{
    return positions.left() <= m_bounds.right() && positions.right() >= m_bounds.left() &&
           positions.top() <= m_bounds.bottom() && positions.bottom() >= m_bounds.top();
}

std::size_t PointCloud::column(double x) const
{
    return cell(x, m_bounds.left(), m_columnsPerUnit, m_columns);
}

std::size_t PointCloud::row(double y) const
{
    return cell(y, m_bounds.top(), m_rowsPerUnit, m_rows);
}

SampleIndex PointCloud::nearest(const MapTransform &transform, const QPointF &pixel, double radius,
                                const SampleSet *among) const
{
    SampleIndex best = -1;
    double bestSquare = radius * radius;
    // A little more than the radius, so that rounding loses none at its edge.
    const double reach = radius * 1.001 + 0.001;
    const QRectF around(pixel.x() - reach, pixel.y() - reach, 2 * reach, 2 * reach);
    forRuns(transform.toPositions(around), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const QPointF away = transform.toPixel(double(m_xs[i]), double(m_ys[i])) - pixel;
            const double square = QPointF::dotProduct(away, away);
            const SampleIndex sample = m_samples[i];
            const bool isBetter =
                square < bestSquare || (square == bestSquare && (best < 0 || sample < best));
            if (isBetter && (among == nullptr || among->contains(sample))) {
                best = sample;
                bestSquare = square;
            }
        }
    });
    return best;
}

SampleIndex PointCloud::nearestTowards(SampleIndex sample, const QPointF &direction,
                                       const SampleSet *among) const
{
    const MapPosition from = position(sample);
    SampleIndex best = -1;
    double bestSquare = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const double dx = double(m_xs[i]) - double(from.x);
        const double dy = double(from.y) - double(m_ys[i]);
        const double along = dx * direction.x() + dy * direction.y();
        const double across = dx * direction.y() - dy * direction.x();
        const double square = dx * dx + dy * dy;
        const bool isAhead = along > 0 && std::abs(across) <= along;
        const bool isBetter = square < bestSquare || (square == bestSquare && m_samples[i] < best);
        if (isAhead && isBetter && (among == nullptr || among->contains(m_samples[i]))) {
            best = m_samples[i];
            bestSquare = square;
        }
    }
    return best;
}

}  // namespace Atoll
