#pragma once

#include "model/core/geometry.h"
#include "model/core/prediction.h"
#include "model/core/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace Atoll {

/// COCO's text form of run lengths: 5 bits a letter from `0` on, bit 6 goes on, sign extended; from the
/// fourth run on each is the difference to the one before last (pycocotools, maskApi.c). nullopt when the
/// text is none, or a run leaves 0..`limits::maskPixels`.
[[nodiscard]] std::optional<RowRuns> decodeCompressedRuns(const QString &text);

/// Sum of the runs.
[[nodiscard]] qint64 runTotal(const RowRuns &runs);

/// The smallest box around the ones of a row-wise mask; none when there are no ones.
[[nodiscard]] std::optional<Box> maskBounds(const RowRuns &runs, int width);

/// Turns run lengths that go column by column into run lengths that go row by row. Keeps its room from call
/// to call, as masks come by the thousand.
class ColumnRunConverter
{
public:
    /// The sum of `columns` must be width x height.
    [[nodiscard]] RowRuns toRows(const RowRuns &columns, int width, int height);

private:
    struct Extent
    {
        int left;
        int right;  ///< last column with a one
        int top;
        int bottom;
    };

    [[nodiscard]] Extent paint(const RowRuns &columns, int width, int height);

    std::vector<std::uint8_t> m_pixels;  ///< row by row, all zero between calls
};

}  // namespace Atoll
