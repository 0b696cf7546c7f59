#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace Atoll {

/// Position of a sample in the data set's fixed, append-only order.
using SampleIndex = std::int32_t;

/// A set of samples of a data set of `size()` samples: bit i is the sample of index i.
class SampleSet
{
public:
    SampleSet() = default;
    /// The empty set in a data set of `size` samples.
    explicit SampleSet(SampleIndex size);

    /// All of `size` samples.
    [[nodiscard]] static SampleSet all(SampleIndex size);
    /// Indices in any order; each must be in [0, size).
    [[nodiscard]] static SampleSet fromIndices(SampleIndex size, std::span<const SampleIndex> indices);
    /// The samples for which `holds(index)` is true; asked in ascending order.
    template <typename Predicate>
    [[nodiscard]] static SampleSet where(SampleIndex size, Predicate holds)
    {
        SampleSet set(size);
        SampleIndex index = 0;
        for (std::uint64_t &word : set.m_words) {
            const unsigned bits = std::min(64U, static_cast<unsigned>(size - index));
            std::uint64_t value = 0;
            for (unsigned b = 0; b < bits; ++b, ++index)
                value |= static_cast<std::uint64_t>(holds(index) ? 1 : 0) << b;
            word = value;
        }
        return set;
    }
    /// From `toHex` text, upper or lower case, leading zeros allowed; Invalid for other text or a bit >=
    /// size.
    [[nodiscard]] static Result<SampleSet> fromHex(SampleIndex size, const QString &text);
    /// From `toBytes`; Damaged when too short or a bit >= size is set.
    [[nodiscard]] static Result<SampleSet> fromBytes(SampleIndex size, const QByteArray &bytes);

    [[nodiscard]] SampleIndex size() const { return m_size; }
    /// Number of members; costs one pass over the words.
    [[nodiscard]] SampleIndex count() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool contains(SampleIndex index) const
    {
        return index >= 0 && index < m_size && ((m_words[word(index)] >> bit(index)) & 1U) != 0;
    }
    void insert(SampleIndex index) { m_words[word(index)] |= std::uint64_t{1} << bit(index); }
    void remove(SampleIndex index) { m_words[word(index)] &= ~(std::uint64_t{1} << bit(index)); }

    /// Members in ascending order.
    [[nodiscard]] std::vector<SampleIndex> indices() const;

    /// The same members in a data set that has grown to `size` (>= size()) samples.
    [[nodiscard]] SampleSet grownTo(SampleIndex size) const;

    /// Set algebra; operands of unequal size count as grown to the larger.
    [[nodiscard]] SampleSet united(const SampleSet &other) const;
    [[nodiscard]] SampleSet intersected(const SampleSet &other) const;
    [[nodiscard]] SampleSet without(const SampleSet &other) const;

    /// `0x` + lower-case hexadecimal of the big integer whose bit i is sample i; no leading zeros, empty =
    /// `0x0`.
    [[nodiscard]] QString toHex() const;
    /// Little-endian bytes: bit i is bit i % 8 of byte i / 8; ceil(size / 8) bytes.
    [[nodiscard]] QByteArray toBytes() const;

    bool operator==(const SampleSet &) const = default;

private:
    static std::size_t word(SampleIndex index) { return static_cast<std::size_t>(index) / 64; }
    static unsigned bit(SampleIndex index) { return static_cast<unsigned>(index) % 64; }

    template <typename Operation>
    [[nodiscard]] SampleSet combined(const SampleSet &other, Operation operation) const;

    SampleIndex m_size = 0;
    std::vector<std::uint64_t> m_words;
};

}  // namespace Atoll
