#include "model/formats/coco/run_lengths.h"

#include "model/formats/limits.h"

#include <algorithm>
#include <numeric>

namespace Atoll {

namespace {

/// The signed number that begins at letter `at`, which moves behind it: 5 bits a letter, the lowest first.
std::optional<qint64> takeNumber(const QString &text, qsizetype &at)
{
    constexpr int mostGroups = 8;  // of 5 bits: more than any allowed run needs
    qint64 value = 0;
    for (int group = 0; group < mostGroups && at < text.size(); ++group) {
        const int letter = text[at++].unicode() - u'0';
        if (letter < 0 || letter > 0x3F)
            return std::nullopt;
        value |= qint64{letter & 0x1F} << (5 * group);
        const bool goesOn = (letter & 0x20) != 0;
        const bool isNegative = (letter & 0x10) != 0;
        if (!goesOn)
            return isNegative ? value - (qint64{1} << (5 * (group + 1))) : value;
    }
    return std::nullopt;
}

}  // namespace

std::optional<RowRuns> decodeCompressedRuns(const QString &text)
{
    std::vector<qint64> runs;
    for (qsizetype at = 0; at < text.size();) {
        std::optional<qint64> run = takeNumber(text, at);
        if (run && runs.size() > 2)
            *run += runs[runs.size() - 2];
        if (!run || *run < 0 || *run > limits::maskPixels)
            return std::nullopt;
        runs.push_back(*run);
    }
    RowRuns result;
    result.reserve(runs.size());
    for (const qint64 run : runs)
        result.push_back(static_cast<std::uint32_t>(run));
    return result;
}

qint64 runTotal(const RowRuns &runs)
{
    return std::accumulate(runs.begin(), runs.end(), qint64{0});
}

std::optional<Box> maskBounds(const RowRuns &runs, int width)
{
    qint64 position = 0;
    qint64 left = width;
    qint64 right = -1;
    qint64 top = -1;
    qint64 bottom = -1;
    bool isOne = false;
    for (const std::uint32_t run : runs) {
        if (isOne && run > 0) {
            const qint64 last = position + run - 1;
            top = top < 0 ? position / width : top;
            bottom = last / width;
            const bool wraps = bottom > position / width;
            left = std::min(left, wraps ? 0 : position % width);
            right = std::max(right, wraps ? width - 1 : last % width);
        }
        position += run;
        isOne = !isOne;
    }
    if (top < 0)
        return std::nullopt;
    return Box{double(left), double(top), double(right - left + 1), double(bottom - top + 1)};
}

ColumnRunConverter::Extent ColumnRunConverter::paint(const RowRuns &columns, int width, int height)
{
    Extent extent{width, -1, height, -1};
    qint64 position = 0;
    bool isOne = false;
    for (const std::uint32_t run : columns) {
        const qint64 end = position + run;
        for (; isOne && position < end;) {
            const int x = static_cast<int>(position / height);
            const int y = static_cast<int>(position % height);
            const int last = static_cast<int>(std::min<qint64>(height - 1, y + (end - position) - 1));
            for (int row = y; row <= last; ++row)
                m_pixels[static_cast<std::size_t>(qint64{row} * width + x)] = 1;
            extent = {std::min(extent.left, x), std::max(extent.right, x), std::min(extent.top, y),
                      std::max(extent.bottom, last)};
            position += last - y + 1;
        }
        position = end;
        isOne = !isOne;
    }
    return extent;
}

RowRuns ColumnRunConverter::toRows(const RowRuns &columns, int width, int height)
{
    m_pixels.resize(std::max(m_pixels.size(), static_cast<std::size_t>(qint64{width} * height)), 0);
    const Extent extent = paint(columns, width, height);

    const qint64 total = qint64{width} * height;
    RowRuns rows;
    qint64 runStart = 0;
    bool isOne = false;
    const auto turnAt = [&](qint64 position) {
        rows.push_back(static_cast<std::uint32_t>(position - runStart));
        runStart = position;
        isOne = !isOne;
    };
    for (int y = extent.top; y <= extent.bottom; ++y) {
        const qint64 rowStart = qint64{y} * width;
        for (int x = extent.left; x <= extent.right; ++x) {
            std::uint8_t &pixel = m_pixels[static_cast<std::size_t>(rowStart + x)];
            if ((pixel != 0) != isOne)
                turnAt(rowStart + x);
            pixel = 0;
        }
        const qint64 behind = rowStart + extent.right + 1;
        const bool goesOnBelow = extent.left == 0 && extent.right == width - 1 && y < extent.bottom;
        if (isOne && !goesOnBelow && behind < total)
            turnAt(behind);
    }
    if (runStart < total || rows.empty())
        rows.push_back(static_cast<std::uint32_t>(total - runStart));
    return rows;
}

}  // namespace Atoll
