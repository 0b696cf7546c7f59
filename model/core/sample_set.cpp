#include "model/core/sample_set.h"

#include "model/core/text.h"

#include <algorithm>
#include <bit>

namespace Atoll {

namespace {

std::size_t wordsFor(SampleIndex size)
{
    return (static_cast<std::size_t>(size) + 63) / 64;
}

int hexDigit(QChar letter)
{
    const char16_t c = letter.toLower().unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    return -1;
}

}  // namespace

SampleSet::SampleSet(SampleIndex size)
    : m_size(size)
    , m_words(wordsFor(size), 0)
{
    Q_ASSERT(size >= 0);
}

SampleSet SampleSet::all(SampleIndex size)
{
    SampleSet set(size);
    std::ranges::fill(set.m_words, ~std::uint64_t{0});
    if (bit(size) != 0)
        set.m_words.back() = (std::uint64_t{1} << bit(size)) - 1;
    return set;
}

SampleSet SampleSet::fromIndices(SampleIndex size, std::span<const SampleIndex> indices)
{
    SampleSet set(size);
    for (const SampleIndex index : indices) {
        Q_ASSERT(index >= 0 && index < size);
        set.insert(index);
    }
    return set;
}

Result<SampleSet> SampleSet::fromHex(SampleIndex size, const QString &text)
{
    if (!text.startsWith(QLatin1String("0x")) || text.size() < 3)
        return failure(ErrorKind::Invalid,
                       Text::tr("A bit mask starts with 0x and has at least one hexadecimal digit."));
    SampleSet set(size);
    const qsizetype digits = text.size() - 2;
    for (qsizetype place = 0; place < digits; ++place) {
        const int value = hexDigit(text.at(text.size() - 1 - place));
        if (value < 0)
            return failure(ErrorKind::Invalid,
                           Text::tr("The bit mask holds \"%1\", which is no hexadecimal digit.")
                               .arg(text.at(text.size() - 1 - place)));
        for (unsigned k = 0; k < 4; ++k) {
            if (((static_cast<unsigned>(value) >> k) & 1U) == 0)
                continue;
            const qint64 index = qint64{place} * 4 + k;
            if (index >= size)
                return failure(ErrorKind::Invalid,
                               Text::tr("The bit mask has bit %1, but the data set has only %2 samples.")
                                   .arg(index)
                                   .arg(size));
            set.insert(static_cast<SampleIndex>(index));
        }
    }
    return set;
}

Result<SampleSet> SampleSet::fromBytes(SampleIndex size, const QByteArray &bytes)
{
    const qsizetype wanted = (qsizetype{size} + 7) / 8;
    if (bytes.size() != wanted)
        return failure(
            ErrorKind::Damaged,
            Text::tr("A stored set has %1 bytes where %2 are needed.").arg(bytes.size()).arg(wanted));
    SampleSet set(size);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        set.m_words[static_cast<std::size_t>(i) / 8] |=
            static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 8));
    if (bit(size) != 0 && (set.m_words.back() >> bit(size)) != 0)
        return failure(ErrorKind::Damaged,
                       Text::tr("A stored set holds samples beyond the end of the data set."));
    return set;
}

SampleIndex SampleSet::count() const
{
    SampleIndex sum = 0;
    for (const std::uint64_t value : m_words)
        sum += std::popcount(value);
    return sum;
}

bool SampleSet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](std::uint64_t value) { return value == 0; });
}

std::vector<SampleIndex> SampleSet::indices() const
{
    std::vector<SampleIndex> result;
    result.reserve(static_cast<std::size_t>(count()));
    for (std::size_t w = 0; w < m_words.size(); ++w) {
        for (std::uint64_t rest = m_words[w]; rest != 0; rest &= rest - 1)
            result.push_back(
                static_cast<SampleIndex>(w * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
    }
    return result;
}

SampleSet SampleSet::grownTo(SampleIndex size) const
{
    Q_ASSERT(size >= m_size);
    SampleSet result = *this;
    result.m_size = size;
    result.m_words.resize(wordsFor(size), 0);
    return result;
}

template <typename Operation>
SampleSet SampleSet::combined(const SampleSet &other, Operation operation) const
{
    const SampleIndex size = std::max(m_size, other.m_size);
    SampleSet result = grownTo(size);
    for (std::size_t w = 0; w < result.m_words.size(); ++w) {
        const std::uint64_t right = w < other.m_words.size() ? other.m_words[w] : 0;
        result.m_words[w] = operation(result.m_words[w], right);
    }
    return result;
}

SampleSet SampleSet::united(const SampleSet &other) const
{
    return combined(other, [](std::uint64_t a, std::uint64_t b) { return a | b; });
}

SampleSet SampleSet::intersected(const SampleSet &other) const
{
    return combined(other, [](std::uint64_t a, std::uint64_t b) { return a & b; });
}

SampleSet SampleSet::without(const SampleSet &other) const
{
    return combined(other, [](std::uint64_t a, std::uint64_t b) { return a & ~b; });
}

QString SampleSet::toHex() const
{
    QString result = QStringLiteral("0x");
    bool hasDigits = false;
    for (auto value = m_words.rbegin(); value != m_words.rend(); ++value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            const auto digit = static_cast<unsigned>((*value >> shift) & 15U);
            if (digit == 0 && !hasDigits)
                continue;
            hasDigits = true;
            result += QLatin1Char("0123456789abcdef"[digit]);
        }
    }
    return hasDigits ? result : QStringLiteral("0x0");
}

QByteArray SampleSet::toBytes() const
{
    QByteArray bytes((qsizetype{m_size} + 7) / 8, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((m_words[static_cast<std::size_t>(i) / 8] >> (8 * (i % 8))) & 0xFFU);
    return bytes;
}

}  // namespace Atoll
