#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <cstdint>
#include <optional>

namespace Atoll {

/// Bounds-checked numbers out of a block of bytes. Positions may be anything; outside gives none.
class ByteReader
{
public:
    ByteReader(QByteArrayView bytes, bool isBigEndian)
        : m_bytes(bytes)
        , m_isBigEndian(isBigEndian)
    {
    }

    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    [[nodiscard]] std::optional<std::uint8_t> u8(qint64 at) const { return number<std::uint8_t>(at); }
    [[nodiscard]] std::optional<std::uint16_t> u16(qint64 at) const { return number<std::uint16_t>(at); }
    [[nodiscard]] std::optional<std::uint32_t> u32(qint64 at) const { return number<std::uint32_t>(at); }

    /// The part that lies inside the block; shorter than `length`, or empty, when it runs out.
    [[nodiscard]] QByteArrayView part(qint64 at, qint64 length) const
    {
        if (at < 0 || at >= size() || length <= 0)
            return {};
        return m_bytes.sliced(at, std::min(length, size() - at));
    }
    [[nodiscard]] bool hasAt(qint64 at, QByteArrayView expected) const
    {
        return part(at, expected.size()) == expected;
    }

private:
    template <typename Number>
    [[nodiscard]] std::optional<Number> number(qint64 at) const
    {
        if (at < 0 || at > size() - qint64{sizeof(Number)})
            return std::nullopt;
        return m_isBigEndian ? qFromBigEndian<Number>(m_bytes.data() + at)
                             : qFromLittleEndian<Number>(m_bytes.data() + at);
    }

    QByteArrayView m_bytes;
    bool m_isBigEndian;
};

}  // namespace Atoll
