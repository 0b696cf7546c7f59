#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Atoll {

/// Where one thumbnail lies in the pack. Stored as 64 little-endian bytes.
struct ThumbnailPlace
{
    static constexpr qsizetype storedSize = 64;
    static constexpr qsizetype hashSize = 32;

    std::array<char, hashSize> hash{};  ///< content hash of the picture file
    qint64 offset = 0;
    quint32 length = 0;
    quint64 payloadCheck = 0;

    [[nodiscard]] QByteArray toBytes() const;
    /// None when the bytes are not exactly what `toBytes` wrote.
    [[nodiscard]] static std::optional<ThumbnailPlace> fromBytes(QByteArrayView bytes);
};

/// FNV-1a of 64 bits: finds torn and zeroed blocks, not forgeries.
[[nodiscard]] quint64 checkSum(QByteArrayView bytes);

/// Places by content hash, in memory: an open table of positions, because a million nodes of a map would take
/// three times the room.
class ThumbnailPackIndex
{
public:
    [[nodiscard]] const ThumbnailPlace *find(QByteArrayView hash) const;
    /// A hash that is there already gets the new place.
    void insert(const ThumbnailPlace &place);
    void clear();
    [[nodiscard]] std::size_t count() const { return m_places.size(); }

private:
    [[nodiscard]] std::size_t slotOf(QByteArrayView hash) const;
    void grow();

    std::vector<ThumbnailPlace> m_places;
    std::vector<std::uint32_t> m_slots;  ///< position + 1, 0 when free; the size is a power of two
};

}  // namespace Atoll
