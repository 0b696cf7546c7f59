#include "ui/scatterplot/lasso.h"

#include "model/core/parallel.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

/// The samples of the points in `bounds` for which `isInside(x, y)`. The test runs on all threads.
template <typename Test>
SampleSet samplesWhere(const PointCloud &cloud, const QRectF &bounds, const SampleSet *among, Test isInside)
{
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    cloud.forRuns(bounds, [&](std::size_t begin, std::size_t end) { runs.emplace_back(begin, end); });
    const std::span<const float> xs = cloud.xs();
    const std::span<const float> ys = cloud.ys();
    std::vector<std::uint8_t> marks(xs.size(), 0);
    parallelFor(static_cast<qint64>(runs.size()), 16, [&](qint64 first, qint64 last) {
        for (auto r = static_cast<std::size_t>(first); r < static_cast<std::size_t>(last); ++r)
            for (std::size_t i = runs[r].first; i < runs[r].second; ++i)
                marks[i] = isInside(double(xs[i]), double(ys[i])) ? 1 : 0;
    });
    SampleSet result(cloud.sampleCount());
    const std::span<const SampleIndex> samples = cloud.samples();
    for (const auto &[begin, end] : runs)
        for (std::size_t i = begin; i < end; ++i)
            if (marks[i] != 0 && (among == nullptr || among->contains(samples[i])))
                result.insert(samples[i]);
    return result;
}

QRectF boundsOf(std::span<const QPointF> points)
{
    QPointF least = points.front();
    QPointF most = least;
    for (const QPointF &point : points) {
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    return {least, most};
}

/// A rectangle that holds `inner` whatever was rounded away in its width and height.
QRectF grown(const QRectF &inner, double by)
{
    const double more =
        by + 1e-9 * (std::abs(inner.left()) + std::abs(inner.top()) + inner.width() + inner.height());
    return inner.adjusted(-more, -more, more, more);
}

double squaredDistance(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF along = to - from;
    const double square = QPointF::dotProduct(along, along);
    const double share =
        square > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / square, 0.0, 1.0) : 0.0;
    const QPointF away = point - (from + share * along);
    return QPointF::dotProduct(away, away);
}

}  // namespace

SampleSet combined(const SampleSet &selection, const SampleSet &region, SelectionMode mode)
{
    switch (mode) {
    case SelectionMode::Add:
        return selection.united(region);
    case SelectionMode::Subtract:
        return selection.without(region);
    case SelectionMode::Intersect:
        return selection.intersected(region);
    case SelectionMode::Replace:
        break;
    }
    return region;
}

PolygonRegion::PolygonRegion(std::span<const QPointF> corners)
{
    if (corners.size() < 3)
        return;
    m_bounds = boundsOf(corners);
    const std::size_t slabs = std::min<std::size_t>(2 * corners.size(), 1024);
    m_slabsPerUnit = m_bounds.height() > 0 ? static_cast<double>(slabs) / m_bounds.height() : 0;
    m_starts.assign(slabs + 1, 0);
    const auto forEdges = [&](auto body) {
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const QPointF &from = corners[i];
            const QPointF &to = corners[(i + 1) % corners.size()];
            const Edge edge = from.y() < to.y() ? Edge{from, to} : Edge{to, from};
            // A level edge is never crossed.
            if (edge.low.y() < edge.high.y())
                for (std::size_t s = slab(edge.low.y()); s <= slab(edge.high.y()); ++s)
                    body(s, edge);
        }
    };
    forEdges([&](std::size_t s, const Edge &) { ++m_starts[s + 1]; });
    for (std::size_t s = 1; s < m_starts.size(); ++s)
        m_starts[s] += m_starts[s - 1];
    m_edges.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    forEdges([&](std::size_t s, const Edge &edge) { m_edges[next[s]++] = edge; });
}

std::size_t PolygonRegion::slab(double y) const
{
    const double at = (y - m_bounds.top()) * m_slabsPerUnit;
    return at > 0 ? static_cast<std::size_t>(std::min(at, static_cast<double>(m_starts.size() - 2))) : 0;
}

bool PolygonRegion::contains(double x, double y) const
{
    if (m_edges.empty())
        return false;
    const std::size_t s = slab(y);
    unsigned crossings = 0;
    for (std::uint32_t e = m_starts[s]; e < m_starts[s + 1]; ++e) {
        const Edge &edge = m_edges[e];
        // Without a division, so that nothing is rounded but the products, and without branches.
        const auto isAbove = static_cast<unsigned>(edge.low.y() <= y);
        const auto isBelow = static_cast<unsigned>(y < edge.high.y());
        const auto isLeft = static_cast<unsigned>((x - edge.low.x()) * (edge.high.y() - edge.low.y()) <
                                                  (y - edge.low.y()) * (edge.high.x() - edge.low.x()));
        crossings += isAbove & isBelow & isLeft;
    }
    return crossings % 2 == 1;
}

SampleSet samplesInPolygon(const PointCloud &cloud, std::span<const QPointF> corners, const SampleSet *among)
{
    const PolygonRegion region(corners);
    return samplesWhere(cloud, grown(region.bounds(), 0), among,
                        [&](double x, double y) { return region.contains(x, y); });
}

SampleSet samplesInRectangle(const PointCloud &cloud, const QRectF &positions, const SampleSet *among)
{
    return samplesWhere(cloud, positions, among, [&](double x, double y) {
        return x >= positions.left() && x <= positions.right() && y >= positions.top() &&
               y <= positions.bottom();
    });
}

SampleSet samplesAlongPath(const PointCloud &cloud, std::span<const QPointF> path, double radius,
                           const SampleSet *among)
{
    SampleSet result(cloud.sampleCount());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const QPointF from = path[i == 0 ? 0 : i - 1];
        const QPointF to = path[i];
        const QRectF around = grown(QRectF(from, to).normalized(), radius);
        cloud.forRuns(around, [&](std::size_t begin, std::size_t end) {
            for (std::size_t p = begin; p < end; ++p) {
                const SampleIndex sample = cloud.samples()[p];
                const QPointF point(double(cloud.xs()[p]), double(cloud.ys()[p]));
                if (squaredDistance(point, from, to) <= radius * radius &&
                    (among == nullptr || among->contains(sample)))
                    result.insert(sample);
            }
        });
    }
    return result;
}

std::vector<QPointF> simplifiedPath(std::span<const QPointF> path, double leastStep)
{
    std::vector<QPointF> kept;
    kept.reserve(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const QPointF step = kept.empty() ? QPointF() : path[i] - kept.back();
        const bool isFar = QPointF::dotProduct(step, step) >= leastStep * leastStep;
        if (kept.empty() || isFar || (i + 1 == path.size() && !step.isNull()))
            kept.push_back(path[i]);
    }
    return kept;
}

}  // namespace Atoll
