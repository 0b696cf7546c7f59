#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace Atoll {

/// Where the cells of the gallery lie: rows of equal cells, as many as fit, the rest of the width shared out
/// between them. Plain arithmetic, so that a million samples cost nothing.
struct GalleryGrid
{
    qint64 count = 0;  ///< samples shown
    QSize viewport;
    QSize cell{1, 1};   ///< without the gap
    int gap = 0;        ///< around the grid, and the least between cells
    qint64 offset = 0;  ///< pixels scrolled down

    [[nodiscard]] int columns() const;
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] int rowHeight() const { return cell.height() + gap; }
    [[nodiscard]] qint64 contentHeight() const { return rows() * rowHeight() + gap; }
    [[nodiscard]] qint64 maximumOffset() const;
    /// Whole rows that fit, at least 1.
    [[nodiscard]] qint64 rowsPerPage() const;

    /// In viewport coordinates. Far outside the viewport it is empty.
    [[nodiscard]] QRect cellRect(qint64 position) const;
    /// The cell at a point of the viewport, -1 between and beyond cells.
    [[nodiscard]] qint64 positionAt(QPoint point) const;

    /// In the same column so many rows down or up, as far as there are rows; the end where the last row is
    /// too short.
    [[nodiscard]] qint64 positionRowsAway(qint64 position, qint64 by) const;

    /// Positions [first, end) that are at least partly visible, and up to `extraRows` rows on either side.
    struct Span
    {
        qint64 first = 0;
        qint64 end = 0;

        bool operator==(const Span &) const = default;
    };
    [[nodiscard]] Span visible(qint64 extraRows = 0) const;

    /// The offset nearest to the present one at which the cell is wholly visible.
    [[nodiscard]] qint64 offsetToShow(qint64 position) const;
    /// The offset at which the cell's row has its top at `y` of the viewport, as far as there is content.
    [[nodiscard]] qint64 offsetToPlace(qint64 position, int y) const;

private:
    [[nodiscard]] int left(int column) const;
};

}  // namespace Atoll
