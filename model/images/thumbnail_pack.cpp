#include "model/images/thumbnail_pack.h"

#include "model/core/text.h"
#include "model/images/decoded_image.h"
#include "model/images/jpeg_decoder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <vector>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr QByteArrayView packMagic("AtollThumbsP");
constexpr QByteArrayView indexMagic("AtollThumbsI");
constexpr quint32 version = 1;
constexpr qsizetype versionAt = 12;
constexpr qsizetype edgeAt = 16;
constexpr qsizetype generationAt = 24;
constexpr qsizetype headerSize = 32;
constexpr int jpegQuality = 88;
/// A thumbnail of 512 pixels is far below.
constexpr quint32 maximumPayload = 16U << 20;

QByteArray header(QByteArrayView magic, int edge, quint64 generation)
{
    QByteArray bytes(headerSize, '\0');
    std::ranges::copy(magic, bytes.data());
    qToLittleEndian(version, bytes.data() + versionAt);
    qToLittleEndian(static_cast<quint32>(edge), bytes.data() + edgeAt);
    qToLittleEndian(generation, bytes.data() + generationAt);
    return bytes;
}

/// Ours in any version, or cut short while it was made.
bool beginsLike(QFile &file, QByteArrayView magic)
{
    file.seek(0);
    const QByteArray start = file.read(magic.size());
    return magic.startsWith(start);
}

/// The generation of a whole header of this version and size.
std::optional<quint64> generationOf(QFile &file, QByteArrayView magic, int edge)
{
    file.seek(0);
    const QByteArray bytes = file.read(headerSize);
    if (bytes.size() != headerSize)
        return std::nullopt;
    const auto generation = qFromLittleEndian<quint64>(bytes.data() + generationAt);
    return bytes == header(magic, edge, generation) ? std::optional(generation) : std::nullopt;
}

QByteArray encode(const QImage &thumbnail)
{
    const QImage rgb = thumbnail.convertToFormat(QImage::Format_RGB888);
    const cv::Mat view(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar *>(rgb.constBits()),
                       static_cast<std::size_t>(rgb.bytesPerLine()));
    try {
        cv::Mat bgr;
        cv::cvtColor(view, bgr, cv::COLOR_RGB2BGR);
        std::vector<uchar> bytes;
        if (!cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, jpegQuality}))
            return {};
        return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    } catch (const std::exception &) {
        return {};
    }
}

}  // namespace

ThumbnailPack::ThumbnailPack(const QString &path, int edge, qint64 maximumBytes)
    : m_pack(path)
    , m_index(path + u".index"_s)
    , m_lock(path + u".lock"_s)
    , m_edge(edge)
    , m_maximumBytes(maximumBytes)
{
    m_lock.setStaleLockTime(0);
}

ThumbnailPack::~ThumbnailPack() = default;

Result<std::unique_ptr<ThumbnailPack>> ThumbnailPack::open(const QString &path, int edge, qint64 maximumBytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    std::unique_ptr<ThumbnailPack> pack(new ThumbnailPack(path, edge, maximumBytes));
    if (const auto opened = pack->openFiles(); !opened)
        return failure(opened.error());
    return pack;
}

Result<> ThumbnailPack::openFiles()
{
    m_isReadOnly = !m_lock.tryLock(0);
    const auto mode = (m_isReadOnly ? QIODevice::ReadOnly : QIODevice::ReadWrite) | QIODevice::Unbuffered;
    if (!m_pack.open(mode) || !m_index.open(mode))
        return failure(ErrorKind::Io,
                       Text::tr("The thumbnail cache %1 cannot be opened: %2.")
                           .arg(QDir::toNativeSeparators(m_pack.fileName()),
                                m_pack.isOpen() ? m_index.errorString() : m_pack.errorString()));
    if (!beginsLike(m_pack, packMagic) || !beginsLike(m_index, indexMagic))
        return failure(ErrorKind::Unsupported, Text::tr("%1 is not a thumbnail cache; it is left alone.")
                                                   .arg(QDir::toNativeSeparators(m_pack.fileName())));
    if (readHeaders())
        readEntries();
    else if (!m_isReadOnly && !restart())
        return failure(ErrorKind::Io,
                       Text::tr("The thumbnail cache %1 cannot be written: %2.")
                           .arg(QDir::toNativeSeparators(m_pack.fileName()), m_pack.errorString()));
    if (!m_isReadOnly) {
        // What a killed program wrote without an entry goes, so that new entries follow the good ones.
        m_index.resize(m_indexEnd);
        m_pack.resize(m_packEnd);
    }
    return {};
}

bool ThumbnailPack::readHeaders()
{
    const auto generation = generationOf(m_pack, packMagic, m_edge);
    if (!generation || generationOf(m_index, indexMagic, m_edge) != generation)
        return false;
    m_generation = *generation;
    m_indexEnd = headerSize;
    m_packEnd = headerSize;
    m_places.clear();
    return true;
}

/// A new generation, so that an index can never be read with the pack of another.
bool ThumbnailPack::restart()
{
    m_places.clear();
    m_generation = QRandomGenerator::system()->generate64();
    m_indexEnd = headerSize;
    m_packEnd = headerSize;
    const auto begin = [this](QFile &file, QByteArrayView magic) {
        return file.resize(0) && file.seek(0) &&
               file.write(header(magic, m_edge, m_generation)) == headerSize;
    };
    return begin(m_index, indexMagic) && begin(m_pack, packMagic);
}

/// Takes the entries behind `m_indexEnd` up to the first that does not hold together.
void ThumbnailPack::readEntries()
{
    constexpr qsizetype entriesAtOnce = 16384;
    const qint64 packSize = m_pack.size();
    m_index.seek(m_indexEnd);
    for (;;) {
        const QByteArray block = m_index.read(entriesAtOnce * ThumbnailPlace::storedSize);
        for (qsizetype at = 0; at < block.size(); at += ThumbnailPlace::storedSize) {
            const auto place = ThumbnailPlace::fromBytes(
                QByteArrayView(block).sliced(at).first(qMin(ThumbnailPlace::storedSize, block.size() - at)));
            if (!place || place->length > maximumPayload || place->offset + place->length > packSize)
                return;
            m_places.insert(*place);
            m_indexEnd += ThumbnailPlace::storedSize;
            m_packEnd = qMax(m_packEnd, place->offset + place->length);
        }
        if (block.size() < entriesAtOnce * ThumbnailPlace::storedSize)
            return;
    }
}

/// Lets a reader see what the writer has added, or that it has begun anew.
void ThumbnailPack::follow()
{
    const qint64 size = m_index.size();
    if (size == m_indexEnd && generationOf(m_index, indexMagic, m_edge) == m_generation)
        return;
    if (size < m_indexEnd || generationOf(m_index, indexMagic, m_edge) != m_generation) {
        m_places.clear();
        if (!readHeaders())
            return;
    }
    readEntries();
}

QByteArray ThumbnailPack::payload(const QByteArray &contentHash)
{
    const std::lock_guard lock(m_mutex);
    const ThumbnailPlace *place = m_places.find(contentHash);
    if (place == nullptr && m_isReadOnly) {
        follow();
        place = m_places.find(contentHash);
    }
    if (place == nullptr || !m_pack.seek(place->offset))
        return {};
    QByteArray bytes = m_pack.read(place->length);
    if (bytes.size() != qsizetype(place->length) || checkSum(bytes) != place->payloadCheck)
        return {};
    return bytes;
}

QImage ThumbnailPack::find(const QByteArray &contentHash)
{
    const QByteArray jpeg = payload(contentHash);
    if (jpeg.isEmpty())
        return {};
    const DecodedJpeg decoded = decodeJpeg(jpeg, 1);
    return decoded.bgr.empty() ? QImage() : toQImage(decoded.bgr);
}

void ThumbnailPack::add(const QByteArray &contentHash, const QImage &thumbnail)
{
    if (m_isReadOnly || contentHash.size() != ThumbnailPlace::hashSize || thumbnail.isNull())
        return;
    const QByteArray jpeg = encode(thumbnail);
    if (jpeg.isEmpty())
        return;
    ThumbnailPlace place;
    std::ranges::copy(contentHash, place.hash.begin());
    place.length = static_cast<quint32>(jpeg.size());
    place.payloadCheck = checkSum(jpeg);
    const std::lock_guard lock(m_mutex);
    append(place, jpeg);
}

void ThumbnailPack::append(ThumbnailPlace place, const QByteArray &jpeg)
{
    const qint64 needed = jpeg.size() + ThumbnailPlace::storedSize;
    if (headerSize * 2 + needed > m_maximumBytes)
        return;
    if (m_packEnd + m_indexEnd + needed > m_maximumBytes && !restart())
        return;
    place.offset = m_packEnd;
    if (!m_pack.seek(m_packEnd) || m_pack.write(jpeg) != jpeg.size())
        return;
    if (!m_index.seek(m_indexEnd) || m_index.write(place.toBytes()) != ThumbnailPlace::storedSize)
        return;
    m_packEnd += jpeg.size();
    m_indexEnd += ThumbnailPlace::storedSize;
    m_places.insert(place);
}

std::size_t ThumbnailPack::count()
{
    const std::lock_guard lock(m_mutex);
    return m_places.count();
}

QString thumbnailCacheFolder(const QString &projectPath)
{
    const QFileInfo info(projectPath);
    const QString canonical = info.canonicalFilePath();
    const QByteArray name =
        QCryptographicHash::hash((canonical.isEmpty() ? info.absoluteFilePath() : canonical).toUtf8(),
                                 QCryptographicHash::Blake2b_160);
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/thumbnails/"_s +
           QString::fromLatin1(name.toHex());
}

QString thumbnailPackPath(const QString &cacheFolder, int edge)
{
    return u"%1/%2.pack"_s.arg(cacheFolder).arg(edge);
}

}  // namespace Atoll
