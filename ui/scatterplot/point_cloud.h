#pragma once

#include "model/core/sample_set.h"
#include "ui/scatterplot/map_transform.h"

#include <QRectF>

#include <span>
#include <vector>

namespace Atoll {

/// The samples that are on a map, sorted once by the cells of a grid, row by row, so that what lies in a
/// rectangle is one run of points per row of cells. A million take about 20 ms. Immutable: any thread may
/// read.
class PointCloud
{
public:
    PointCloud() = default;
    explicit PointCloud(std::span<const MapPosition> positions);

    /// Samples of the data set, on the map or not.
    [[nodiscard]] SampleIndex sampleCount() const { return static_cast<SampleIndex>(m_slots.size()); }
    [[nodiscard]] qsizetype pointCount() const { return static_cast<qsizetype>(m_samples.size()); }
    [[nodiscard]] bool isEmpty() const { return m_samples.empty(); }

    /// The points in grid order: coordinates and the sample each stands for.
    [[nodiscard]] std::span<const float> xs() const { return m_xs; }
    [[nodiscard]] std::span<const float> ys() const { return m_ys; }
    [[nodiscard]] std::span<const SampleIndex> samples() const { return m_samples; }
    /// Place of a sample in grid order; -1 when it is not on the map.
    [[nodiscard]] std::int32_t slot(SampleIndex sample) const
    {
        return sample >= 0 && sample < sampleCount() ? m_slots[static_cast<std::size_t>(sample)] : -1;
    }
    [[nodiscard]] bool isOnMap(SampleIndex sample) const { return slot(sample) >= 0; }
    /// Not finite when the sample is not on the map.
    [[nodiscard]] MapPosition position(SampleIndex sample) const;
    /// Smallest rectangle with all points; top() is the least y. Empty without points.
    [[nodiscard]] QRectF bounds() const { return m_bounds; }

    /// Calls `body(begin, end)` with ascending runs of points that hold all points of the rectangle (edges
    /// included), and some outside it.
    template <typename Body>
    void forRuns(const QRectF &positions, Body body) const
    {
        if (isEmpty() || !touches(positions))
            return;
        const std::size_t firstColumn = column(positions.left());
        const std::size_t lastColumn = column(positions.right());
        const std::size_t lastRow = row(positions.bottom());
        for (std::size_t r = row(positions.top()); r <= lastRow; ++r) {
            const std::size_t begin = m_cellStarts[r * m_columns + firstColumn];
            const std::size_t end = m_cellStarts[r * m_columns + lastColumn + 1];
            if (begin < end)
                body(begin, end);
        }
    }

    /// The sample nearest to a pixel, at most `radius` pixels away, among those in `among` (null: all); the
    /// lower index of two equally near ones; -1 for none.
    [[nodiscard]] SampleIndex nearest(const MapTransform &transform, const QPointF &pixel, double radius,
                                      const SampleSet *among) const;
    /// The sample nearest to `sample` within 45 degrees of a direction in pixels (y downwards); -1 for none.
    /// Looks at all points, about 2 ms for a million.
    [[nodiscard]] SampleIndex nearestTowards(SampleIndex sample, const QPointF &direction,
                                             const SampleSet *among) const;

private:
    [[nodiscard]] bool touches(const QRectF &positions) const;
    [[nodiscard]] std::size_t column(double x) const;
    [[nodiscard]] std::size_t row(double y) const;
    void measure(std::span<const MapPosition> positions);
    void sort(std::span<const MapPosition> positions);

    QRectF m_bounds;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    double m_columnsPerUnit = 0;
    double m_rowsPerUnit = 0;
    std::vector<std::uint32_t> m_cellStarts;  ///< one per cell and the end
    std::vector<float> m_xs;
    std::vector<float> m_ys;
    std::vector<SampleIndex> m_samples;
    std::vector<std::int32_t> m_slots;
};

}  // namespace Atoll
