#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Atoll {

/// A shape around a pixel that is its own mirror image up and down and left and right: half the width of each
/// of its rows.
class Stamp
{
public:
    /// Pixels whose middle is at most `radius` away.
    [[nodiscard]] static Stamp disc(double radius);
    /// `half` pixels to each side.
    [[nodiscard]] static Stamp square(int half);

    /// Pixels from the middle to the farthest row or column.
    [[nodiscard]] int reach() const { return static_cast<int>(m_halfWidths.size()) - 1; }
    /// Of the rows `dy` above and below the middle; `dy` <= reach().
    [[nodiscard]] int halfWidth(int dy) const { return m_halfWidths[static_cast<std::size_t>(dy)]; }
    [[nodiscard]] bool contains(int dx, int dy) const
    {
        return std::abs(dy) <= reach() && std::abs(dx) <= halfWidth(std::abs(dy));
    }

private:
    std::vector<int> m_halfWidths;
};

/// Pixels with a margin of zeros on all sides; row 0 is the topmost row of the margin.
template <typename T>
class Plane
{
public:
    /// All zero; keeps its memory between frames.
    void reset(int width, int height, int margin)
    {
        m_margin = margin;
        m_stride = static_cast<std::size_t>(width) + 2 * static_cast<std::size_t>(margin);
        m_rows = height + 2 * margin;
        m_values.assign(m_stride * static_cast<std::size_t>(m_rows), 0);
        m_isRowUsed.assign(static_cast<std::size_t>(m_rows), 0);
    }

    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int margin() const { return m_margin; }
    [[nodiscard]] std::size_t stride() const { return m_stride; }
    [[nodiscard]] T *row(int y) { return m_values.data() + static_cast<std::size_t>(y) * m_stride; }
    [[nodiscard]] const T *row(int y) const
    {
        return m_values.data() + static_cast<std::size_t>(y) * m_stride;
    }
    void markRowUsed(int y) { m_isRowUsed[static_cast<std::size_t>(y)] = 1; }
    [[nodiscard]] bool isRowUsed(int y) const { return m_isRowUsed[static_cast<std::size_t>(y)] != 0; }

private:
    std::vector<T> m_values;
    std::vector<std::uint8_t> m_isRowUsed;
    std::size_t m_stride = 0;
    int m_rows = 0;
    int m_margin = 0;
};

/// Rows of a picture without margin, as `dilate` makes them.
template <typename T>
struct Band
{
    std::vector<T> values;
    int width = 0;

    void reset(int bandWidth, int rowCount)
    {
        width = bandWidth;
        values.assign(static_cast<std::size_t>(bandWidth) * static_cast<std::size_t>(rowCount), 0);
    }
    [[nodiscard]] T *row(int y) { return values.data() + offset(y); }
    [[nodiscard]] const T *row(int y) const { return values.data() + offset(y); }
    [[nodiscard]] std::size_t offset(int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

template <typename T>
void raise(T *__restrict into, const T *__restrict from, int count)
{
    for (int x = 0; x < count; ++x)
        into[x] = std::max(into[x], from[x]);
}

/// Each pixel of `band` becomes the largest value of `rowOf` below the stamp laid on it: what stamping every
/// pixel with its value would give, the larger value above, at the cost of a few passes for any number of
/// points. `band` holds the picture's rows from `firstRow`. `rowOf(y)` is a row of a plane, including its
/// margin of at least the stamp's reach, or null for a row of zeros.
template <typename T, typename RowOf>
void dilate(RowOf rowOf, int margin, const Stamp &stamp, int firstRow, int rowCount, Band<T> &band)
{
    const int reach = stamp.reach();
    std::vector<T> widened(static_cast<std::size_t>(band.width));
    for (int y = firstRow - reach; y < firstRow + rowCount + reach; ++y) {
        const T *const source = rowOf(y + margin);
        if (source == nullptr)
            continue;
        const T *const middle = source + margin;
        std::copy_n(middle, band.width, widened.data());
        int width = 0;
        // Rows far from the middle are the narrowest.
        for (int dy = reach; dy >= 0; --dy) {
            for (; width < stamp.halfWidth(dy); ++width) {
                raise(widened.data(), middle - width - 1, band.width);
                raise(widened.data(), middle + width + 1, band.width);
            }
            for (const int into : {y - dy - firstRow, y + dy - firstRow})
                if (into >= 0 && into < rowCount)
                    raise(band.row(into), widened.data(), band.width);
        }
    }
}

}  // namespace Atoll
