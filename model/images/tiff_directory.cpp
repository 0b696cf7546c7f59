#include "model/images/tiff_directory.h"

#include "model/images/byte_reader.h"

#include <QDateTime>

#include <functional>

namespace Atoll {

namespace {

enum Tag : std::uint16_t {
    ImageWidth = 0x0100,
    ImageLength = 0x0101,
    Orientation = 0x0112,
    SamplesPerPixel = 0x0115,
    ExifDirectory = 0x8769,
    DateTimeOriginal = 0x9003,
    SubSecTimeOriginal = 0x9291,
};

struct Entry
{
    std::uint16_t tag = 0;
    std::uint16_t type = 0;
    std::uint32_t count = 0;
    qint64 valueAt = 0;  ///< where the four bytes of value or offset lie
};

constexpr int byteType = 1;
constexpr int textType = 2;
constexpr int shortType = 3;
constexpr int entryLength = 12;

void forEachEntry(const ByteReader &reader, qint64 directoryAt,
                  const std::function<void(const Entry &)> &visit)
{
    const int count = reader.u16(directoryAt).value_or(0);
    for (int i = 0; i < count; ++i) {
        const qint64 at = directoryAt + 2 + qint64{i} * entryLength;
        const auto tag = reader.u16(at);
        const auto type = reader.u16(at + 2);
        const auto length = reader.u32(at + 4);
        if (!tag || !type || !length)
            return;
        visit({*tag, *type, *length, at + 8});
    }
}

qint64 numberOf(const ByteReader &reader, const Entry &entry)
{
    if (entry.type == shortType)
        return reader.u16(entry.valueAt).value_or(0);
    if (entry.type == byteType)
        return reader.u8(entry.valueAt).value_or(0);
    return reader.u32(entry.valueAt).value_or(0);
}

void noteEntry(TiffFacts &facts, const Entry &entry, qint64 value)
{
    switch (entry.tag) {
    case ImageWidth:
        facts.width = value;
        break;
    case ImageLength:
        facts.height = value;
        break;
    case SamplesPerPixel:
        facts.samplesPerPixel = static_cast<int>(value & 0xFFFF);
        break;
    case Orientation:
        if (entry.type != shortType)
            break;
        facts.orientation = value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        facts.orientationAt = entry.valueAt;
        break;
    default:
        break;
    }
}

QByteArray textOf(const ByteReader &reader, const Entry &entry)
{
    if (entry.type != textType)
        return {};
    const qint64 at = entry.count <= 4 ? entry.valueAt : qint64{reader.u32(entry.valueAt).value_or(0)};
    const QByteArray text = reader.part(at, entry.count).toByteArray();
    const qsizetype end = text.indexOf('\0');
    return end < 0 ? text : text.left(end);
}

/// "2021:05:06 07:08:09" and the digits after the second; none for blanks and impossible dates.
std::optional<qint64> exifTime(const QByteArray &text, const QByteArray &subSeconds)
{
    QDateTime time =
        QDateTime::fromString(QString::fromLatin1(text.left(19)), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return std::nullopt;
    bool isNumber = false;
    const int milliseconds = subSeconds.trimmed().left(3).leftJustified(3, '0').toInt(&isNumber);
    return time.toMSecsSinceEpoch() + (isNumber && milliseconds > 0 ? milliseconds : 0);
}

}  // namespace

std::optional<TiffFacts> readTiffFacts(QByteArrayView block)
{
    const bool isBigEndian = block.startsWith("MM");
    if (!isBigEndian && !block.startsWith("II"))
        return std::nullopt;
    const ByteReader reader(block, isBigEndian);
    if (reader.u16(2) != 42)
        return std::nullopt;
    const qint64 directoryAt = reader.u32(4).value_or(0);
    if (!reader.u16(directoryAt))
        return std::nullopt;

    TiffFacts facts;
    qint64 exifAt = 0;
    forEachEntry(reader, directoryAt, [&](const Entry &entry) {
        if (entry.tag == ExifDirectory)
            exifAt = numberOf(reader, entry);
        else
            noteEntry(facts, entry, numberOf(reader, entry));
    });
    QByteArray taken;
    QByteArray subSeconds;
    if (exifAt > 0) {
        forEachEntry(reader, exifAt, [&](const Entry &entry) {
            if (entry.tag == DateTimeOriginal)
                taken = textOf(reader, entry);
            else if (entry.tag == SubSecTimeOriginal)
                subSeconds = textOf(reader, entry);
        });
    }
    facts.takenAtMs = exifTime(taken, subSeconds);
    return facts;
}

}  // namespace Atoll
