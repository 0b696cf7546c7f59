#include "ui/scatterplot/colour_scale.h"

#include "model/core/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace Atoll {

namespace {

constexpr std::size_t levels = 255;
constexpr qint64 grain = 1 << 16;

/// Unsigned numbers in the order of the floats.
std::uint32_t ordered(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

float fromOrdered(std::uint32_t key)
{
    return std::bit_cast<float>((key & 0x80000000U) != 0 ? key & 0x7fffffffU : ~key);
}

/// The finite ones in ascending order. By digits: several times as fast as comparing a million floats.
std::vector<float> sortedFinite(std::span<const float> values)
{
    constexpr unsigned digitBits = 11;
    constexpr std::size_t digits = 1U << digitBits;
    std::vector<std::uint32_t> keys;
    keys.reserve(values.size());
    std::array<std::array<std::uint32_t, digits>, 3> counts{};
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        // Minus zero is zero.
        const std::uint32_t key = ordered(value + 0.0F);
        keys.push_back(key);
        for (unsigned pass = 0; pass < counts.size(); ++pass)
            ++counts[pass][(key >> (pass * digitBits)) % digits];
    }
    std::vector<std::uint32_t> other(keys.size());
    for (unsigned pass = 0; pass < counts.size(); ++pass) {
        std::uint32_t start = 0;
        for (std::uint32_t &count : counts[pass]) {
            const std::uint32_t next = start + count;
            count = start;
            start = next;
        }
        for (const std::uint32_t key : keys)
            other[counts[pass][(key >> (pass * digitBits)) % digits]++] = key;
        keys.swap(other);
    }
    std::vector<float> sorted(keys.size());
    std::ranges::transform(keys, sorted.begin(), fromOrdered);
    return sorted;
}

}  // namespace

ColourScale ColourScale::fitted(std::span<const float> values, ScaleKind kind)
{
    ColourScale scale;
    scale.m_kind = kind;
    if (kind == ScaleKind::Quantile) {
        scale.fitQuantiles(values);
        return scale;
    }
    float least = std::numeric_limits<float>::infinity();
    float most = -least;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    if (least > most)
        return scale;
    scale.m_isEmpty = false;
    if (kind == ScaleKind::Symmetric) {
        most = std::max(std::abs(least), std::abs(most));
        least = -most;
    }
    scale.m_least = least;
    scale.m_most = most;
    return scale;
}

void ColourScale::fitQuantiles(std::span<const float> values)
{
    const std::vector<float> sorted = sortedFinite(values);
    if (sorted.empty())
        return;
    m_isEmpty = false;
    m_least = sorted.front();
    m_most = sorted.back();
    m_thresholds.reserve(levels - 1);
    for (std::size_t j = 1; j < levels; ++j)
        m_thresholds.push_back(sorted[j * sorted.size() / levels]);
    m_tied.reserve(levels - 1);
    for (const float threshold : m_thresholds) {
        const auto from = std::ranges::lower_bound(m_thresholds, threshold);
        const auto to = std::ranges::upper_bound(m_thresholds, threshold);
        const auto sum = (from - m_thresholds.begin()) + (to - m_thresholds.begin());
        m_tied.push_back(static_cast<std::uint8_t>(1 + (sum + 1) / 2));
    }
}

std::uint8_t ColourScale::quantileIndex(float value) const
{
    // Halving without a branch: which way it goes is a coin toss, and each wrong guess costs the processor
    // more than all the rest.
    static_assert(levels - 1 == 254);
    const float *const thresholds = m_thresholds.data();
    std::size_t below = 0;
    for (const std::size_t step : {128U, 64U, 32U, 16U, 8U, 4U, 2U, 1U}) {
        const std::size_t next = std::min(below + step, levels - 1);
        below = thresholds[next - 1] < value ? next : below;
    }
    if (below < levels - 1 && thresholds[below] == value)
        return m_tied[below];
    return static_cast<std::uint8_t>(1 + below);
}

std::uint8_t ColourScale::index(float value) const
{
    if (m_isEmpty || !std::isfinite(value))
        return 0;
    if (m_kind == ScaleKind::Quantile)
        return quantileIndex(value);
    const double span = double(m_most) - double(m_least);
    if (!(span > 0))
        return 128;
    const double share = std::clamp((double(value) - double(m_least)) / span, 0.0, 1.0);
    return static_cast<std::uint8_t>(1 + std::min(254, static_cast<int>(share * 255)));
}

std::vector<std::uint8_t> ColourScale::indices(std::span<const float> values) const
{
    std::vector<std::uint8_t> result(values.size());
    parallelFor(static_cast<qint64>(values.size()), grain, [&](qint64 begin, qint64 end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
            result[i] = index(values[i]);
    });
    return result;
}

ScaleLegend scaleLegend(const ColourScale &scale, std::span<const float> values, const SampleSet *among,
                        int binCount)
{
    ScaleLegend legend;
    legend.least = scale.least();
    legend.most = scale.most();
    legend.bins.assign(static_cast<std::size_t>(std::max(binCount, 1)), 0);
    const double span = double(legend.most) - double(legend.least);
    const double binsPerUnit = span > 0 ? static_cast<double>(legend.bins.size()) / span : 0;
    const auto lastBin = static_cast<double>(legend.bins.size() - 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (among != nullptr && !among->contains(static_cast<SampleIndex>(i)))
            continue;
        if (!std::isfinite(values[i])) {
            ++legend.missing;
            continue;
        }
        const double bin = (double(values[i]) - double(legend.least)) * binsPerUnit;
        ++legend.bins[static_cast<std::size_t>(std::clamp(bin, 0.0, lastBin))];
    }
    const std::vector<float> sorted = sortedFinite(values);
    if (!sorted.empty())
        for (const std::size_t quarter : {0U, 1U, 2U, 3U, 4U})
            legend.quantiles.push_back(sorted[quarter * (sorted.size() - 1) / 4]);
    return legend;
}

std::vector<std::uint8_t> classIndices(std::span<const int> classes)
{
    std::vector<std::uint8_t> result(classes.size());
    std::ranges::transform(classes, result.begin(), [](int value) {
        return value < 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(1 + value % 255);
    });
    return result;
}

}  // namespace Atoll
