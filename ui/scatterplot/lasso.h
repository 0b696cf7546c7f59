#pragma once

#include "ui/scatterplot/point_cloud.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <span>
#include <vector>

namespace Atoll {

/// What a new region does to the selection.
enum class SelectionMode { Replace, Add, Subtract, Intersect };

[[nodiscard]] SampleSet combined(const SampleSet &selection, const SampleSet &region, SelectionMode mode);

/// The inside of a closed polygon by the even-odd rule, exact. Edges are kept by slabs of y, so that a test
/// looks at the few edges of one slab.
class PolygonRegion
{
public:
    explicit PolygonRegion(std::span<const QPointF> corners);

    [[nodiscard]] bool contains(double x, double y) const;
    [[nodiscard]] QRectF bounds() const { return m_bounds; }

private:
    struct Edge
    {
        QPointF low;
        QPointF high;
    };

    [[nodiscard]] std::size_t slab(double y) const;

    QRectF m_bounds;
    double m_slabsPerUnit = 0;
    std::vector<std::uint32_t> m_starts;  ///< first edge of each slab, and the end
    std::vector<Edge> m_edges;
};

/// The samples inside a polygon of positions, among those in `among` (null: all); a million points take about
/// 10 ms on one thread.
[[nodiscard]] SampleSet samplesInPolygon(const PointCloud &cloud, std::span<const QPointF> corners,
                                         const SampleSet *among);
/// Edges included; top() is the least y.
[[nodiscard]] SampleSet samplesInRectangle(const PointCloud &cloud, const QRectF &positions,
                                           const SampleSet *among);
/// What a brush of `radius` touches along a path of positions.
[[nodiscard]] SampleSet samplesAlongPath(const PointCloud &cloud, std::span<const QPointF> path,
                                         double radius, const SampleSet *among);

/// The path without corners closer than `leastStep` to the one kept before; the last is kept.
[[nodiscard]] std::vector<QPointF> simplifiedPath(std::span<const QPointF> path, double leastStep);

}  // namespace Atoll
