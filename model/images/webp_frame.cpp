#include "model/images/webp_frame.h"

#include "model/images/byte_reader.h"

namespace Atoll {

namespace {

constexpr qint64 frameHeaderLength = 16;

QByteArray littleEndian(std::uint32_t value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result.append(static_cast<char>((value >> (8 * i)) & 0xFFU));
    return result;
}

/// `chunks` (ALPH, VP8 or VP8L) in the container of a still picture with transparency.
QByteArray wrapped(QByteArrayView chunks, std::uint32_t widthLessOne, std::uint32_t heightLessOne)
{
    const bool needsExtendedHeader = chunks.startsWith("ALPH");
    QByteArray body("WEBP");
    if (needsExtendedHeader) {
        body += "VP8X" + littleEndian(10, 4) + littleEndian(0x10, 4);
        body += littleEndian(widthLessOne, 3) + littleEndian(heightLessOne, 3);
    }
    body += chunks;
    return "RIFF" + littleEndian(static_cast<std::uint32_t>(body.size()), 4) + body;
}

}  // namespace

std::optional<WebPFrame> firstWebPFrame(const QByteArray &bytes)
{
    const ByteReader reader(bytes, false);
    for (qint64 at = 12; at + 8 <= reader.size();) {
        const qint64 length = *reader.u32(at + 4);
        if (reader.hasAt(at, "ANMF")) {
            const qint64 body = at + 8;
            const auto number = [&](qint64 offset) {
                return reader.u32(body + offset).value_or(0) & 0xFFFFFFU;
            };
            const QByteArrayView chunks = reader.part(body + frameHeaderLength, length - frameHeaderLength);
            if (chunks.isEmpty())
                return std::nullopt;
            return WebPFrame{static_cast<int>(number(0)) * 2, static_cast<int>(number(3)) * 2,
                             wrapped(chunks, number(6), number(9))};
        }
        at += 8 + length + (length & 1);
    }
    return std::nullopt;
}

}  // namespace Atoll
