#include "model/images/image_header.h"

#include "model/core/text.h"
#include "model/images/byte_reader.h"
#include "model/images/tiff_directory.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Atoll {

namespace {

constexpr int maximumSide = 1 << 30;

Failure senseless(const QString &what)
{
    return failure(ErrorKind::Damaged, Text::tr("The %1 header is damaged.").arg(what));
}

void applyExif(ImageHeader &header, QByteArrayView block)
{
    if (const auto exif = readTiffFacts(block)) {
        header.orientation = exif->orientation;
        header.takenAtMs = exif->takenAtMs;
    }
}

bool isStartOfFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// From inside entropy-coded data to the next 0xFF of a real marker, or the end.
qint64 skipEntropyCodedData(QByteArrayView bytes, qint64 at)
{
    while (at < bytes.size()) {
        const void *found = std::memchr(bytes.data() + at, 0xFF, static_cast<std::size_t>(bytes.size() - at));
        if (found == nullptr)
            return bytes.size();
        at = static_cast<const char *>(found) - bytes.data();
        if (at + 1 >= bytes.size())
            return bytes.size();
        const auto next = static_cast<unsigned char>(bytes[at + 1]);
        if (next == 0xFF)
            at += 1;
        else if (next == 0x00 || (next >= 0xD0 && next <= 0xD7))
            at += 2;
        else
            return at;
    }
    return at;
}

/// Restart marks, start of image, and what is no marker at all: nothing follows that has a length.
bool standsAlone(int marker)
{
    return marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// The size out of the frame header, orientation and time out of an EXIF block.
void readJpegSegment(ImageHeader &header, const ByteReader &reader, int marker, qint64 at, qint64 length)
{
    if (isStartOfFrame(marker) && header.storedWidth == 0) {
        header.storedHeight = reader.u16(at + 5).value_or(0);
        header.storedWidth = reader.u16(at + 7).value_or(0);
    } else if (marker == 0xE1 && reader.hasAt(at + 4, QByteArrayView("Exif\0\0", 6))) {
        applyExif(header, reader.part(at + 10, length - 8));
    }
}

/// Walks all markers: the size is in the frame header, the number of scans and the end mark only at the end.
Result<ImageHeader> readJpegHeader(QByteArrayView bytes)
{
    ImageHeader header;
    header.scans = 0;
    header.isTruncated = true;
    const ByteReader reader(bytes, true);
    qint64 at = 2;
    while (at + 1 < reader.size() && header.isTruncated) {
        const int marker = *reader.u8(at + 1);
        if (*reader.u8(at) != 0xFF || marker == 0xFF) {
            ++at;
        } else if (marker == 0xD9) {
            header.isTruncated = false;
        } else if (standsAlone(marker)) {
            at += 2;
        } else {
            const qint64 length = reader.u16(at + 2).value_or(0);
            readJpegSegment(header, reader, marker, at, length);
            at += 2 + length;
            if (marker == 0xDA) {
                ++header.scans;
                at = skipEntropyCodedData(bytes, at);
            }
        }
    }
    if (header.storedWidth <= 0 || header.storedHeight <= 0)
        return senseless(QStringLiteral("JPEG"));
    return header;
}

/// The check sum of PNG chunks: CRC-32 of ISO 3309.
std::uint32_t crc32(QByteArrayView bytes)
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            entries[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                entries[i] = (entries[i] >> 1) ^ ((entries[i] & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return entries;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU];
    return ~crc;
}

/// Only chunks that the pixels depend on: their names begin with a capital letter.
bool isCriticalChunkDamaged(const ByteReader &reader, qint64 at, qint64 length)
{
    const QByteArrayView name = reader.part(at + 4, 4);
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (!std::ranges::all_of(name, isLetter))
        return true;
    const bool isCritical = name.front() <= 'Z';
    const auto expected = reader.u32(at + 8 + length);
    return isCritical && expected && crc32(reader.part(at + 4, 4 + length)) != *expected;
}

Result<ImageHeader> readPngHeader(QByteArrayView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::Png;
    header.isTruncated = true;
    const ByteReader reader(bytes, true);
    if (!reader.hasAt(12, "IHDR"))
        return senseless(QStringLiteral("PNG"));
    header.storedWidth = static_cast<int>(qMin<std::uint32_t>(reader.u32(16).value_or(0), maximumSide));
    header.storedHeight = static_cast<int>(qMin<std::uint32_t>(reader.u32(20).value_or(0), maximumSide));
    const int colourType = reader.u8(25).value_or(0);
    header.hasAlpha = colourType == 4 || colourType == 6;
    for (qint64 at = 8; at + 8 <= reader.size();) {
        const qint64 length = *reader.u32(at);
        const QByteArrayView name = reader.part(at + 4, 4);
        if (name == QByteArrayView("tRNS"))
            header.hasAlpha = true;
        else if (name == QByteArrayView("eXIf"))
            applyExif(header, reader.part(at + 8, length));
        else if (name == QByteArrayView("IEND"))
            header.isTruncated = false;
        header.isDamaged = header.isDamaged || isCriticalChunkDamaged(reader, at, length);
        at += 12 + length;
    }
    if (header.storedWidth <= 0 || header.storedHeight <= 0)
        return senseless(QStringLiteral("PNG"));
    return header;
}

void readWebPChunk(ImageHeader &header, const ByteReader &reader, qint64 at, qint64 length)
{
    const QByteArrayView name = reader.part(at, 4);
    const qint64 body = at + 8;
    const bool hasSize = header.storedWidth > 0;
    if (name == QByteArrayView("VP8X")) {
        const int flags = reader.u8(body).value_or(0);
        header.isAnimated = (flags & 0x02) != 0;
        header.hasAlpha = (flags & 0x10) != 0;
        header.storedWidth = 1 + static_cast<int>(reader.u32(body + 4).value_or(0) & 0xFFFFFFU);
        header.storedHeight = 1 + static_cast<int>((reader.u32(body + 6).value_or(0) >> 8) & 0xFFFFFFU);
    } else if (name == QByteArrayView("VP8 ") && !hasSize) {
        header.storedWidth = reader.u16(body + 6).value_or(0) & 0x3FFF;
        header.storedHeight = reader.u16(body + 8).value_or(0) & 0x3FFF;
    } else if (name == QByteArrayView("VP8L") && !hasSize) {
        const std::uint32_t packed = reader.u32(body + 1).value_or(0);
        header.storedWidth = 1 + static_cast<int>(packed & 0x3FFFU);
        header.storedHeight = 1 + static_cast<int>((packed >> 14) & 0x3FFFU);
        header.hasAlpha = true;
    } else if (name == QByteArrayView("EXIF")) {
        const qint64 prefix = reader.hasAt(body, QByteArrayView("Exif\0\0", 6)) ? 6 : 0;
        applyExif(header, reader.part(body + prefix, length - prefix));
    }
}

Result<ImageHeader> readWebPHeader(QByteArrayView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::WebP;
    const ByteReader reader(bytes, false);
    header.isTruncated = qint64{reader.u32(4).value_or(0)} + 8 > reader.size();
    for (qint64 at = 12; at + 8 <= reader.size();) {
        const qint64 length = *reader.u32(at + 4);
        readWebPChunk(header, reader, at, length);
        at += 8 + length + (length & 1);
    }
    if (header.storedWidth <= 0 || header.storedHeight <= 0)
        return senseless(QStringLiteral("WebP"));
    return header;
}

Result<ImageHeader> readGifHeader(QByteArrayView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::Gif;
    const ByteReader reader(bytes, false);
    header.storedWidth = reader.u16(6).value_or(0);
    header.storedHeight = reader.u16(8).value_or(0);
    header.hasAlpha = true;
    // The trailer is one semicolon; some writers pad with zeros after it.
    qsizetype last = bytes.size() - 1;
    while (last > 0 && bytes[last] == '\0')
        --last;
    header.isTruncated = bytes[last] != ';';
    if (header.storedWidth <= 0 || header.storedHeight <= 0)
        return senseless(QStringLiteral("GIF"));
    return header;
}

Result<ImageHeader> readBmpHeader(QByteArrayView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::Bmp;
    const ByteReader reader(bytes, false);
    const bool isOldest = reader.u32(14) == 12U;
    const qint64 width = isOldest ? reader.u16(18).value_or(0) : std::int32_t(reader.u32(18).value_or(0));
    qint64 height = isOldest ? reader.u16(20).value_or(0) : std::int32_t(reader.u32(22).value_or(0));
    const qint64 bitsPerPixel = reader.u16(isOldest ? 24 : 28).value_or(0);
    const std::uint32_t compression = isOldest ? 0 : reader.u32(30).value_or(0);
    height = std::abs(height);  // negative: stored from the top
    if (width <= 0 || height <= 0 || width > maximumSide || height > maximumSide || compression > 3)
        return senseless(QStringLiteral("BMP"));
    header.storedWidth = static_cast<int>(width);
    header.storedHeight = static_cast<int>(height);
    const bool isRunLength = compression == 1 || compression == 2;
    const qint64 rowBytes = (width * bitsPerPixel + 31) / 32 * 4;
    const qint64 needed = qint64{reader.u32(10).value_or(0)} + (isRunLength ? 0 : rowBytes * height);
    header.isTruncated = needed > reader.size();
    return header;
}

Result<ImageHeader> readTiffHeader(QByteArrayView bytes)
{
    const auto facts = readTiffFacts(bytes);
    if (!facts || facts->width <= 0 || facts->height <= 0 || facts->width > maximumSide ||
        facts->height > maximumSide)
        return senseless(QStringLiteral("TIFF"));
    ImageHeader header;
    header.format = ImageFormat::Tiff;
    header.storedWidth = static_cast<int>(facts->width);
    header.storedHeight = static_cast<int>(facts->height);
    header.orientation = facts->orientation;
    header.takenAtMs = facts->takenAtMs;
    header.hasAlpha = facts->samplesPerPixel == 2 || facts->samplesPerPixel == 4;
    return header;
}

}  // namespace

std::optional<ImageFormat> imageFormatOf(QByteArrayView bytes)
{
    const auto startsWith = [&](QByteArrayView signature) { return bytes.startsWith(signature); };
    if (startsWith("\xFF\xD8\xFF"))
        return ImageFormat::Jpeg;
    if (startsWith(QByteArrayView("\x89PNG\r\n\x1A\n", 8)))
        return ImageFormat::Png;
    if (startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == QByteArrayView("WEBP"))
        return ImageFormat::WebP;
    if (startsWith("GIF87a") || startsWith("GIF89a"))
        return ImageFormat::Gif;
    // "BM" alone is a word; the reserved field and the header size make it a bitmap.
    const ByteReader reader(bytes, false);
    if (startsWith("BM") && reader.u32(6) == 0U)
        return ImageFormat::Bmp;
    if (startsWith(QByteArrayView("II*\0", 4)) || startsWith(QByteArrayView("MM\0*", 4)))
        return ImageFormat::Tiff;
    return std::nullopt;
}

Result<ImageHeader> readImageHeader(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorKind::Unsupported, Text::tr("The file is empty."));
    const auto format = imageFormatOf(bytes);
    if (!format)
        return failure(ErrorKind::Unsupported,
                       Text::tr("The content is not JPEG, PNG, WebP, GIF, BMP or TIFF."));
    switch (*format) {
    case ImageFormat::Jpeg:
        return readJpegHeader(bytes);
    case ImageFormat::Png:
        return readPngHeader(bytes);
    case ImageFormat::WebP:
        return readWebPHeader(bytes);
    case ImageFormat::Gif:
        return readGifHeader(bytes);
    case ImageFormat::Bmp:
        return readBmpHeader(bytes);
    case ImageFormat::Tiff:
        return readTiffHeader(bytes);
    }
    Q_UNREACHABLE();
}

}  // namespace Atoll
