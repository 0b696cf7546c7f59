#include "model/scoring/uncertainty_kernel.h"

#include "model/numeric/elementary.h"
#include "model/numeric/processor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Atoll {

namespace {

/// Numbers handled side by side: two AVX2 registers. Sums are kept per lane and joined in lane order, so that
/// a build for other processors rounds alike.
template <typename Number>
constexpr int laneCount = 64 / int(sizeof(Number));

/// Running values of `laneCount` rows, or of `laneCount` interleaved parts of one row.
template <typename Number>
struct Lanes
{
    static constexpr int n = laneCount<Number>;
    alignas(64) std::array<Number, n> largest;
    alignas(64) std::array<Number, n> second;
    alignas(64) std::array<Number, n> entropy;
    alignas(64) std::array<Number, n> check;  ///< 0 while all entries are finite, else NaN

    ATOLL_ALWAYS_INLINE void clear()
    {
        largest.fill(std::numeric_limits<Number>::lowest());
        second.fill(std::numeric_limits<Number>::lowest());
        entropy.fill(0);
        check.fill(0);
    }

    ATOLL_ALWAYS_INLINE void take(const Number *values)
    {
        for (std::size_t l = 0; l < n; ++l) {
            const Number p = values[l];
            const Number lesser = p < largest[l] ? p : largest[l];
            second[l] = second[l] > lesser ? second[l] : lesser;
            largest[l] = largest[l] > p ? largest[l] : p;
            const Number positive = p > 0 ? p : Number(1);
            entropy[l] -= positive * portableLog2(positive);
            check[l] += p * 0;
        }
    }
};

struct RowScores
{
    double leastConfidence = 0;
    double margin = 0;
    double entropy = 0;
};

/// Not-a-number to 0, infinities to the largest finite number.
double finite(double score)
{
    constexpr double limit = std::numeric_limits<double>::max();
    return std::isnan(score) ? 0 : std::clamp(score, -limit, limit);
}

/// Any row, one number after the other: for what the lanes cannot hold.
template <typename Number>
RowScores scoreAnyRow(const ProbabilityRows<Number> &view, qint64 row)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double largest = -infinity;
    double second = -infinity;
    double entropy = 0;
    const qint64 columns = view.columns == 1 ? 2 : view.columns;
    for (qint64 c = 0; c < columns; ++c) {
        const double p = view.columns == 1 && c == 1 ? 1 - double(view.at(row, 0)) : double(view.at(row, c));
        if (std::isnan(p))
            return {};
        second = std::max(second, std::min(p, largest));
        largest = std::max(largest, p);
        if (p == -infinity)
            entropy = std::numeric_limits<double>::quiet_NaN();
        else if (std::isinf(p))
            entropy -= p;
        else if (p > 0)
            entropy -= p * portableLog2(p);
    }
    return {finite(1 - largest), finite(1 - (largest - second)), finite(entropy)};
}

struct Normalizer
{
    Normalizer(ScoreRange range, qint64 columns)
        : isOn(range == ScoreRange::ZeroToOne)
        , largestLeastConfidence(1 - 1 / double(std::max<qint64>(columns, 2)))
        , largestEntropy(portableLog2(double(std::max<qint64>(columns, 2))))
    {
    }

    void store(const RowScores &scores, qint64 at, const UncertaintyColumns &out) const
    {
        if (!isOn) {
            out.leastConfidence[at] = scores.leastConfidence;
            out.margin[at] = scores.margin;
            out.entropy[at] = scores.entropy;
            return;
        }
        out.leastConfidence[at] = std::clamp(scores.leastConfidence / largestLeastConfidence, 0.0, 1.0);
        out.margin[at] = std::clamp(scores.margin, 0.0, 1.0);
        out.entropy[at] = std::clamp(scores.entropy / largestEntropy, 0.0, 1.0);
    }

    bool isOn;
    double largestLeastConfidence;
    double largestEntropy;
};

template <typename Number>
ATOLL_ALWAYS_INLINE RowScores fromLane(const Lanes<Number> &lanes, std::size_t l)
{
    return {1 - double(lanes.largest[l]), 1 - (double(lanes.largest[l]) - double(lanes.second[l])),
            double(lanes.entropy[l])};
}

template <typename Number>
ATOLL_ALWAYS_INLINE bool isOrdinary(const Lanes<Number> &lanes, std::size_t l)
{
    return lanes.check[l] == 0 && std::abs(lanes.entropy[l]) <= std::numeric_limits<Number>::max();
}

/// A limit from both sides that compiles to selects.
ATOLL_ALWAYS_INLINE double unit(double score)
{
    const double above = score > 0 ? score : 0;
    return above < 1 ? above : 1;
}

/// Stores the scores of `count` rows, one per lane.
template <typename Number>
ATOLL_ALWAYS_INLINE void storeLanes(const ProbabilityRows<Number> &view, qint64 row, int count,
                                    const Lanes<Number> &lanes, const Normalizer &normalizer,
                                    const UncertaintyColumns &out)
{
    constexpr std::size_t n = laneCount<Number>;
    // NOLINTBEGIN(cppcoreguidelines-pro-type-member-init): every number is written before it is read.
    alignas(64) std::array<double, n> leastConfidence;
    alignas(64) std::array<double, n> margin;
    alignas(64) std::array<double, n> entropy;
    // NOLINTEND(cppcoreguidelines-pro-type-member-init)
    for (std::size_t l = 0; l < n; ++l) {
        leastConfidence[l] = 1 - double(lanes.largest[l]);
        margin[l] = 1 - (double(lanes.largest[l]) - double(lanes.second[l]));
        entropy[l] = double(lanes.entropy[l]);
    }
    if (normalizer.isOn) {
        for (std::size_t l = 0; l < n; ++l) {
            leastConfidence[l] = unit(leastConfidence[l] / normalizer.largestLeastConfidence);
            margin[l] = unit(margin[l]);
            entropy[l] = unit(entropy[l] / normalizer.largestEntropy);
        }
    }
    std::copy_n(leastConfidence.begin(), count, out.leastConfidence);
    std::copy_n(margin.begin(), count, out.margin);
    std::copy_n(entropy.begin(), count, out.entropy);
    for (int l = 0; l < count; ++l)
        if (!isOrdinary(lanes, std::size_t(l)))
            normalizer.store(scoreAnyRow(view, row + l), l, out);
}

/// Copies columns [first, last) of `count` rows so that the rows lie side by side.
template <typename Number>
ATOLL_ALWAYS_INLINE void turnRound(const ProbabilityRows<Number> &view, const Number *block, int count,
                                   qint64 first, qint64 last, Number *tile)
{
    constexpr int n = laneCount<Number>;
    for (int l = 0; l < count; ++l) {
        for (qint64 c = first; c < last; ++c)
            tile[(c - first) * n + l] = block[l * view.rowStride + c * view.columnStride];
    }
}

/// One lane per row: for rows of few columns and for maps with the classes first.
template <typename Number>
ATOLL_ALWAYS_INLINE void scoreAcrossRows(const ProbabilityRows<Number> &view, qint64 begin, qint64 end,
                                         const Normalizer &normalizer, const UncertaintyColumns &out)
{
    constexpr int n = laneCount<Number>;
    // Turned round some columns at a time: what is written number by number must have settled before it is
    // read as a whole.
    constexpr qint64 columnsPerTile = 32;
    alignas(64) std::array<Number, std::size_t(n * columnsPerTile)> tile{};
    Lanes<Number> lanes;  // NOLINT(cppcoreguidelines-pro-type-member-init): clear() does it for each row
    for (qint64 row = begin; row < end; row += n) {
        const int count = int(std::min<qint64>(n, end - row));
        const Number *block = view.data + row * view.rowStride;
        const bool isInPlace = view.rowStride == 1 && count == n;
        lanes.clear();
        for (qint64 first = 0; first < view.columns; first += columnsPerTile) {
            const qint64 last = std::min(first + columnsPerTile, view.columns);
            if (!isInPlace)
                turnRound(view, block, count, first, last, tile.data());
            const Number *values = isInPlace ? block + first * view.columnStride : tile.data();
            const qint64 step = isInPlace ? view.columnStride : n;
            for (qint64 c = first; c < last; ++c, values += step)
                lanes.take(values);
        }
        const qint64 at = row - begin;
        storeLanes(view, row, count, lanes, normalizer,
                   {out.leastConfidence + at, out.margin + at, out.entropy + at});
    }
}

/// The lanes share one row: for rows of many columns that lie side by side.
template <typename Number>
ATOLL_ALWAYS_INLINE void scoreAlongRows(const ProbabilityRows<Number> &view, qint64 begin, qint64 end,
                                        const Normalizer &normalizer, const UncertaintyColumns &out)
{
    constexpr int n = laneCount<Number>;
    alignas(64) std::array<Number, n> tail{};
    Lanes<Number> lanes;  // NOLINT(cppcoreguidelines-pro-type-member-init): clear() does it for each row
    for (qint64 row = begin; row < end; ++row) {
        const Number *values = view.data + row * view.rowStride;
        const qint64 whole = view.columns / n * n;
        lanes.clear();
        for (qint64 c = 0; c < whole; c += n)
            lanes.take(values + c);
        if (whole < view.columns) {
            // What fills up the last step must be the least in every comparison and add nothing to the sums.
            tail.fill(std::numeric_limits<Number>::lowest());
            std::copy(values + whole, values + view.columns, tail.begin());
            lanes.take(tail.data());
        }
        Lanes<double> joined;  // NOLINT(cppcoreguidelines-pro-type-member-init): only lane 0 is used
        joined.largest[0] = joined.second[0] = std::numeric_limits<double>::lowest();
        joined.entropy[0] = joined.check[0] = 0;
        for (std::size_t l = 0; l < n; ++l) {
            const double lesser = std::min<double>(lanes.largest[l], joined.largest[0]);
            joined.second[0] = std::max({joined.second[0], lesser, double(lanes.second[l])});
            joined.largest[0] = std::max<double>(joined.largest[0], lanes.largest[l]);
            joined.entropy[0] += double(lanes.entropy[l]);
            joined.check[0] += double(lanes.check[l]);
        }
        normalizer.store(isOrdinary(joined, 0) ? fromLane(joined, 0) : scoreAnyRow(view, row), row - begin,
                         out);
    }
}

template <typename Number>
ATOLL_ALWAYS_INLINE void scoreVectorised(const ProbabilityRows<Number> &view, qint64 begin, qint64 end,
                                         const Normalizer &normalizer, const UncertaintyColumns &out)
{
    const bool isWide = view.columnStride == 1 && view.columns >= 4 * laneCount<Number>;
    if (isWide || (view.columnStride == 1 && end - begin == 1))
        scoreAlongRows(view, begin, end, normalizer, out);
    else
        scoreAcrossRows(view, begin, end, normalizer, out);
}

#if ATOLL_HAS_AVX2_KERNELS
template <typename Number>
ATOLL_TARGET_AVX2 void scoreWithAvx2(const ProbabilityRows<Number> &view, qint64 begin, qint64 end,
                                     const Normalizer &normalizer, const UncertaintyColumns &out)
{
    scoreVectorised(view, begin, end, normalizer, out);
}
#endif

template <typename Number>
void scoreView(const ProbabilityRows<Number> &view, qint64 begin, qint64 end, ScoreRange range,
               const UncertaintyColumns &out)
{
    const Normalizer normalizer(range, view.columns);
    if (view.columns == 1) {
        for (qint64 row = begin; row < end; ++row)
            normalizer.store(scoreAnyRow(view, row), row - begin, out);
        return;
    }
#if ATOLL_HAS_AVX2_KERNELS
    if (instructionSet() == InstructionSet::Avx2) {
        scoreWithAvx2(view, begin, end, normalizer, out);
        return;
    }
#endif
    scoreVectorised(view, begin, end, normalizer, out);
}

}  // namespace

void scoreRows(const ProbabilityRows<float> &view, qint64 begin, qint64 end, ScoreRange range,
               const UncertaintyColumns &out)
{
    scoreView(view, begin, end, range, out);
}

void scoreRows(const ProbabilityRows<double> &view, qint64 begin, qint64 end, ScoreRange range,
               const UncertaintyColumns &out)
{
    scoreView(view, begin, end, range, out);
}

}  // namespace Atoll
