#include "ui/scatterplot/point_raster.h"

#include "model/core/parallel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Atoll {

namespace {

constexpr int bandRows = 64;
constexpr qint64 keyGrain = 1 << 15;

/// A number for a sample that has nothing to do with its place in the data set.
unsigned lot(SampleIndex sample)
{
    auto bits = static_cast<std::uint32_t>(sample) * 0x9e3779b9U;
    bits ^= bits >> 15;
    bits *= 0x85ebca6bU;
    return bits >> 27;
}

/// The mark of a batch's sample: a ring with an edge on both sides.
class Diamond
{
public:
    explicit Diamond(const PointStyle &style)
        : m_edge(std::max(1, static_cast<int>(std::lround(style.ratio))))
        , m_inside(static_cast<int>(std::lround(style.diameter * style.ratio * 0.5 + 3.5 * style.ratio)))
        , m_outside(m_inside + std::max(1, static_cast<int>(std::lround(1.5 * style.ratio))))
        , m_ringColour(qPremultiply(style.batch))
        , m_edgeColour(qPremultiply(style.edge))
    {
    }

    void paint(QImage &picture, int cx, int cy, bool isSolid) const
    {
        const int reach = m_outside + m_edge;
        const int right = std::min(picture.width() - 1, cx + reach);
        const int bottom = std::min(picture.height() - 1, cy + reach);
        for (int y = std::max(0, cy - reach); y <= bottom; ++y) {
            auto *const line = reinterpret_cast<QRgb *>(picture.scanLine(y));
            for (int x = std::max(0, cx - reach); x <= right; ++x)
                paintPixel(line[x], std::abs(x - cx) + std::abs(y - cy), isSolid);
        }
    }

private:
    void paintPixel(QRgb &pixel, int distance, bool isSolid) const
    {
        const bool isRing = distance > m_inside && distance <= m_outside;
        const bool isMiddle = isSolid && distance < m_inside - m_edge;
        if (isRing || isMiddle)
            pixel = m_ringColour;
        else if (distance > m_inside - m_edge && distance <= m_outside + m_edge)
            pixel = m_edgeColour;
    }

    int m_edge;
    int m_inside;
    int m_outside;
    QRgb m_ringColour;
    QRgb m_edgeColour;
};

}  // namespace

/// Positions to whole pixels of the planes, in floats near the left top corner so that none is lost to
/// rounding.
struct PointRaster::FloatTransform
{
    FloatTransform(const MapTransform &transform, int margin)
        : scale(static_cast<float>(transform.pixelsPerUnit))
        , originX(static_cast<float>(transform.toPosition({0, 0}).x()))
        , originY(static_cast<float>(transform.toPosition({0, 0}).y()))
    {
        const QPointF corner = transform.toPixel(double(originX), double(originY));
        offsetX = static_cast<float>(corner.x() + margin);
        offsetY = static_cast<float>(corner.y() + margin);
    }

    [[nodiscard]] float x(float position) const { return (position - originX) * scale + offsetX; }
    [[nodiscard]] float y(float position) const { return (originY - position) * scale + offsetY; }

    float scale;
    float originX;
    float originY;
    float offsetX = 0;
    float offsetY = 0;
};

void PointRaster::setCloud(std::shared_ptr<const PointCloud> cloud)
{
    m_cloud = std::move(cloud);
    m_areKeysCurrent = false;
}

void PointRaster::setColours(std::vector<std::uint8_t> indices, const ColourTable &table, DrawOrder order)
{
    m_indices = std::move(indices);
    m_table = table;
    m_order = order;
    m_areKeysCurrent = false;
}

void PointRaster::setShown(std::shared_ptr<const SampleSet> shown)
{
    m_shown = std::move(shown);
    m_areKeysCurrent = false;
}

void PointRaster::setSelected(SampleSet selected)
{
    m_selected = std::move(selected);
    m_areKeysCurrent = false;
}

void PointRaster::setLabelled(SampleSet labelled)
{
    m_labelled = std::move(labelled);
    m_areKeysCurrent = false;
}

void PointRaster::setBatch(std::vector<SampleIndex> picks)
{
    m_batch = std::move(picks);
}

void PointRaster::updateKeys()
{
    if (m_areKeysCurrent)
        return;
    m_areKeysCurrent = true;
    m_planes.hasSelection = !m_selected.isEmpty();
    m_indices.resize(static_cast<std::size_t>(m_cloud->sampleCount()), 0);
    const std::span<const SampleIndex> samples = m_cloud->samples();
    m_keys.resize(samples.size());
    parallelFor(static_cast<qint64>(samples.size()), keyGrain, [&](qint64 begin, qint64 end) {
        for (auto slot = static_cast<std::size_t>(begin); slot < static_cast<std::size_t>(end); ++slot) {
            const SampleIndex sample = samples[slot];
            const bool isSelected = m_planes.hasSelection && m_selected.contains(sample);
            if (!isSelected && m_shown && !m_shown->contains(sample)) {
                m_keys[slot] = faintLayer;
                continue;
            }
            int key = isSelected ? selectedLayer : shownLayer;
            key |= m_indices[static_cast<std::size_t>(sample)];
            if (m_order == DrawOrder::Mixed)
                key |= static_cast<int>(lot(sample)) << lotShift;
            m_keys[slot] = static_cast<PointKey>(key);
        }
    });
    m_labelledSlots.clear();
    m_labelledKeys.clear();
    for (const SampleIndex sample : m_labelled.indices())
        if (const std::int32_t slot = m_cloud->slot(sample); slot >= 0)
            m_labelledSlots.push_back(static_cast<std::uint32_t>(slot));
    std::ranges::sort(m_labelledSlots);
    m_labelledKeys.reserve(m_labelledSlots.size());
    for (const std::uint32_t slot : m_labelledSlots)
        m_labelledKeys.push_back(std::exchange(m_keys[slot], PointKey{0}));
}

QImage PointRaster::draw(const MapTransform &transform, const QSize &size, const PointStyle &style)
{
    if (size.isEmpty())
        return {};
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    if (m_cloud->isEmpty()) {
        picture.fill(Qt::transparent);
        return picture;
    }
    updateKeys();
    const int margin = PointShapes(style).reach();
    m_planes.dots.reset(size.width(), size.height(), margin);
    if (style.showsDensity)
        m_planes.counts.reset(size.width(), size.height(), margin);
    const FloatTransform toPixel(transform, margin);
    scatter(transform, toPixel, style.showsDensity);
    m_planes.hasSquares = !m_labelledSlots.empty();
    if (m_planes.hasSquares) {
        m_planes.squares.reset(size.width(), size.height(), margin);
        scatterLabelled(toPixel);
    }
    auto *const pixels = reinterpret_cast<QRgb *>(picture.bits());
    const qsizetype stride = picture.bytesPerLine() / qsizetype{sizeof(QRgb)};
    parallelFor(size.height(), bandRows, [&](qint64 begin, qint64 end) {
        PointPainter(m_planes, m_table, style)
            .paint(static_cast<int>(begin), static_cast<int>(end - begin), size.width(),
                   pixels + begin * stride, stride);
    });
    drawBatch(picture, transform, style);
    return picture;
}

void PointRaster::scatter(const MapTransform &transform, const FloatTransform &toPixel, bool countsDensity)
{
    parallelFor(m_planes.dots.rows(), bandRows, [&](qint64 begin, qint64 end) {
        scatterRows(static_cast<int>(begin), static_cast<int>(end), transform, toPixel, countsDensity);
    });
}

/// Each thread writes only rows of its own; what several bands look at is only read.
void PointRaster::scatterRows(int firstRow, int endRow, const MapTransform &transform,
                              const FloatTransform &toPixel, bool countsDensity)
{
    const auto width = static_cast<float>(m_planes.dots.stride());
    const auto top = static_cast<float>(firstRow);
    const auto bottom = static_cast<float>(endRow);
    const float *const xs = m_cloud->xs().data();
    const float *const ys = m_cloud->ys().data();
    // One pixel more, so that rounding loses no point at the edges.
    const int margin = m_planes.dots.margin();
    const QRectF pixels(
        QPointF(-margin - 1, firstRow - margin - 1),
        QPointF(static_cast<double>(m_planes.dots.stride()) - margin + 1, endRow - margin + 1));
    m_cloud->forRuns(transform.toPositions(pixels), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const float px = toPixel.x(xs[i]);
            const float py = toPixel.y(ys[i]);
            if (!(px >= 0 && px < width && py >= top && py < bottom))
                continue;
            const int row = static_cast<int>(py);
            PointKey &pixel = m_planes.dots.row(row)[static_cast<int>(px)];
            pixel = std::max(pixel, m_keys[i]);
            m_planes.dots.markRowUsed(row);
            if (countsDensity && m_keys[i] >= shownLayer) {
                std::uint8_t &count = m_planes.counts.row(row)[static_cast<int>(px)];
                count = static_cast<std::uint8_t>(count + (count != 255 ? 1 : 0));
                m_planes.counts.markRowUsed(row);
            }
        }
    });
}

void PointRaster::scatterLabelled(const FloatTransform &toPixel)
{
    const auto width = static_cast<float>(m_planes.squares.stride());
    const auto height = static_cast<float>(m_planes.squares.rows());
    for (std::size_t i = 0; i < m_labelledSlots.size(); ++i) {
        const float px = toPixel.x(m_cloud->xs()[m_labelledSlots[i]]);
        const float py = toPixel.y(m_cloud->ys()[m_labelledSlots[i]]);
        if (!(px >= 0 && px < width && py >= 0 && py < height))
            continue;
        PointKey &pixel = m_planes.squares.row(static_cast<int>(py))[static_cast<int>(px)];
        pixel = std::max(pixel, m_labelledKeys[i]);
        m_planes.squares.markRowUsed(static_cast<int>(py));
    }
}

void PointRaster::drawBatch(QImage &picture, const MapTransform &transform, const PointStyle &style) const
{
    const Diamond diamond(style);
    // From the last pick to the first, so that the first lies above.
    for (std::size_t pick = m_batch.size(); pick-- > 0;) {
        const MapPosition position = m_cloud->position(m_batch[pick]);
        const QPointF middle = transform.toPixel(double(position.x), double(position.y));
        const QRectF around = QRectF(picture.rect()).adjusted(-100, -100, 100, 100);
        if (std::isfinite(middle.x()) && around.contains(middle))
            diamond.paint(picture, static_cast<int>(std::floor(middle.x())),
                          static_cast<int>(std::floor(middle.y())), pick == 0);
    }
}

}  // namespace Atoll
