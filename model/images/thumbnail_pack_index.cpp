#include "model/images/thumbnail_pack_index.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Atoll {

namespace {

constexpr qsizetype offsetAt = 32;
constexpr qsizetype lengthAt = 40;
constexpr qsizetype payloadCheckAt = 48;
constexpr qsizetype entryCheckAt = 56;

}  // namespace

quint64 checkSum(QByteArrayView bytes)
{
    quint64 sum = 0xcbf29ce484222325;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        sum *= 0x100000001b3;
    }
    return sum;
}

QByteArray ThumbnailPlace::toBytes() const
{
    QByteArray bytes(storedSize, '\0');
    std::ranges::copy(hash, bytes.data());
    qToLittleEndian(offset, bytes.data() + offsetAt);
    qToLittleEndian(length, bytes.data() + lengthAt);
    qToLittleEndian(payloadCheck, bytes.data() + payloadCheckAt);
    qToLittleEndian(checkSum(QByteArrayView(bytes).first(entryCheckAt)), bytes.data() + entryCheckAt);
    return bytes;
}

std::optional<ThumbnailPlace> ThumbnailPlace::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != storedSize ||
        qFromLittleEndian<quint64>(bytes.data() + entryCheckAt) != checkSum(bytes.first(entryCheckAt)))
        return std::nullopt;
    ThumbnailPlace place;
    std::copy_n(bytes.data(), hashSize, place.hash.begin());
    place.offset = qFromLittleEndian<qint64>(bytes.data() + offsetAt);
    place.length = qFromLittleEndian<quint32>(bytes.data() + lengthAt);
    place.payloadCheck = qFromLittleEndian<quint64>(bytes.data() + payloadCheckAt);
    if (place.offset < 0)
        return std::nullopt;
    return place;
}

/// The slot that holds `hash`, or the free one where it belongs.
std::size_t ThumbnailPackIndex::slotOf(QByteArrayView hash) const
{
    // A content hash is as good as random, so its first word says where to begin.
    std::size_t slot = 0;
    std::memcpy(&slot, hash.data(), sizeof slot);
    const std::size_t mask = m_slots.size() - 1;
    for (slot &= mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const ThumbnailPlace &place = m_places[m_slots[slot] - 1];
        if (std::equal(place.hash.begin(), place.hash.end(), hash.begin()))
            break;
    }
    return slot;
}

const ThumbnailPlace *ThumbnailPackIndex::find(QByteArrayView hash) const
{
    if (m_places.empty() || hash.size() != ThumbnailPlace::hashSize)
        return nullptr;
    const std::uint32_t found = m_slots[slotOf(hash)];
    return found == 0 ? nullptr : &m_places[found - 1];
}

void ThumbnailPackIndex::insert(const ThumbnailPlace &place)
{
    if ((m_places.size() + 1) * 2 > m_slots.size())
        grow();
    const std::size_t slot = slotOf({place.hash.data(), ThumbnailPlace::hashSize});
    if (m_slots[slot] != 0) {
        m_places[m_slots[slot] - 1] = place;
        return;
    }
    m_places.push_back(place);
    m_slots[slot] = static_cast<std::uint32_t>(m_places.size());
}

void ThumbnailPackIndex::grow()
{
    m_slots.assign(std::max<std::size_t>(1024, m_slots.size() * 2), 0);
    for (std::size_t i = 0; i < m_places.size(); ++i)
        m_slots[slotOf({m_places[i].hash.data(), ThumbnailPlace::hashSize})] =
            static_cast<std::uint32_t>(i + 1);
}

void ThumbnailPackIndex::clear()
{
    m_places.clear();
    m_slots.clear();
}

}  // namespace Atoll
