#include "ui/gallery/gallery_grid.h"

#include <algorithm>

namespace Atoll {

int GalleryGrid::columns() const
{
    return std::max(1, (viewport.width() - gap) / (cell.width() + gap));
}

qint64 GalleryGrid::rows() const
{
    return (count + columns() - 1) / columns();
}

qint64 GalleryGrid::maximumOffset() const
{
    return std::max<qint64>(0, contentHeight() - viewport.height());
}

qint64 GalleryGrid::rowsPerPage() const
{
    return std::max(1, (viewport.height() - gap) / rowHeight());
}

int GalleryGrid::left(int column) const
{
    const int all = columns();
    const int spare = std::max(0, viewport.width() - gap - all * (cell.width() + gap));
    return gap + column * (cell.width() + gap) + (column + 1) * spare / (all + 1);
}

QRect GalleryGrid::cellRect(qint64 position) const
{
    const qint64 top = position / columns() * rowHeight() + gap - offset;
    if (position < 0 || position >= count || top < -1'000'000 || top > 1'000'000)
        return {};
    return {QPoint(left(static_cast<int>(position % columns())), static_cast<int>(top)), cell};
}

qint64 GalleryGrid::positionAt(QPoint point) const
{
    const qint64 y = point.y() + offset - gap;
    if (y < 0)
        return -1;
    const qint64 firstOfRow = y / rowHeight() * columns();
    for (int column = 0; column < columns(); ++column) {
        if (cellRect(firstOfRow + column).contains(point))
            return firstOfRow + column;
    }
    return -1;
}

qint64 GalleryGrid::positionRowsAway(qint64 position, qint64 by) const
{
    const qint64 row = std::clamp<qint64>(position / columns() + by, 0, std::max<qint64>(0, rows() - 1));
    return std::min(count - 1, row * columns() + position % columns());
}

GalleryGrid::Span GalleryGrid::visible(qint64 extraRows) const
{
    const qint64 firstRow = std::max<qint64>(0, (offset - gap) / rowHeight() - extraRows);
    const qint64 endRow = (offset + viewport.height()) / rowHeight() + 1 + extraRows;
    return {std::min(count, firstRow * columns()), std::min(count, std::max<qint64>(0, endRow) * columns())};
}

qint64 GalleryGrid::offsetToShow(qint64 position) const
{
    const qint64 top = position / columns() * rowHeight();
    const qint64 bottom = top + rowHeight() + gap - viewport.height();
    // When a cell is taller than the viewport its top counts.
    return std::clamp<qint64>(std::min(top, std::max(offset, bottom)), 0, maximumOffset());
}

qint64 GalleryGrid::offsetToPlace(qint64 position, int y) const
{
    return std::clamp<qint64>(position / columns() * rowHeight() + gap - y, 0, maximumOffset());
}

}  // namespace Atoll
