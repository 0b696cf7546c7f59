#include "model/workflow/insight/sample_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace Atoll {

namespace {

/// Place of a sample without a value: behind all others, ascending or descending.
constexpr std::uint32_t unknownKey = 0xFFFFFFFFU;

struct Keyed
{
    std::uint32_t key = 0;
    SampleIndex sample = 0;
};

/// Bits whose order as unsigned numbers is that of the floats; both zeros are the same.
std::uint32_t keyOf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value == 0 ? 0.0F : value);
    return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

std::uint32_t keyOf(std::int32_t place)
{
    return static_cast<std::uint32_t>(place);
}

bool isUnknown(float value)
{
    return std::isnan(value);
}

bool isUnknown(std::int32_t place)
{
    return place < 0;
}

/// Members with their keys. The keys of known values never reach `unknownKey`: only a NaN would.
template <typename Value>
std::vector<Keyed> keyed(const std::vector<SampleIndex> &members, const std::vector<Value> &values,
                         bool descending)
{
    std::vector<Keyed> result;
    result.reserve(members.size());
    for (const SampleIndex sample : members) {
        const auto place = static_cast<std::size_t>(sample);
        const bool isKnown = place < values.size() && !isUnknown(values[place]);
        const std::uint32_t key = isKnown ? keyOf(values[place]) : unknownKey;
        result.push_back({isKnown && descending ? unknownKey - 1 - key : key, sample});
    }
    return result;
}

constexpr unsigned digitBits = 11;
constexpr std::size_t digits = std::size_t{1} << digitBits;
constexpr unsigned passes = 3;

std::size_t digitOf(std::uint32_t key, unsigned pass)
{
    return (key >> (pass * digitBits)) & (digits - 1);
}

using Counts = std::array<std::array<std::uint32_t, digits>, passes>;

Counts countDigits(const std::vector<Keyed> &list)
{
    Counts counts{};
    for (const Keyed &entry : list) {
        for (unsigned pass = 0; pass < passes; ++pass)
            ++counts[pass][digitOf(entry.key, pass)];
    }
    return counts;
}

/// Stable; what a cancel leaves is any order.
void radixSort(std::vector<Keyed> &list, const TaskControl &control)
{
    const Counts counts = countDigits(list);
    std::vector<Keyed> other(list.size());
    for (unsigned pass = 0; pass < passes && !control.isCancelled(); ++pass) {
        // A digit that is the same everywhere orders nothing.
        if (std::ranges::find(counts[pass], static_cast<std::uint32_t>(list.size())) != counts[pass].end())
            continue;
        std::array<std::uint32_t, digits> starts{};
        std::uint32_t sum = 0;
        for (std::size_t digit = 0; digit < digits; ++digit) {
            starts[digit] = sum;
            sum += counts[pass][digit];
        }
        for (const Keyed &entry : list)
            other[starts[digitOf(entry.key, pass)]++] = entry;
        list.swap(other);
    }
}

std::vector<Keyed> keyedBy(const SampleColumn &column, const std::vector<SampleIndex> &members,
                           bool descending)
{
    if (!column.ranks.empty())
        return keyed(members, column.ranks, descending);
    if (column.info.kind == ColumnKind::Class)
        return keyed(members, column.classes, descending);
    return keyed(members, column.numbers, descending);
}

}  // namespace

QString SortKey::toText() const
{
    return descending ? u'-' + column.toText() : column.toText();
}

SortKey SortKey::fromText(const QString &text)
{
    const bool descending = text.startsWith(u'-');
    return {ColumnKey::fromText(descending ? text.mid(1) : text), descending};
}

std::vector<SampleIndex> sortedSamples(const SampleSet &shown, const SampleColumn *column, bool descending,
                                       const TaskControl &control)
{
    std::vector<SampleIndex> members = shown.indices();
    if (column == nullptr) {
        if (descending)
            std::ranges::reverse(members);
        return members;
    }
    std::vector<Keyed> list = keyedBy(*column, members, descending);
    radixSort(list, control);
    if (control.isCancelled())
        return members;
    std::ranges::transform(list, members.begin(), &Keyed::sample);
    return members;
}

}  // namespace Atoll
