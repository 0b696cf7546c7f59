#include "model/formats/text/line_reader.h"

#include "model/core/text.h"

#include <QByteArrayView>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace Atoll {

namespace {

constexpr std::size_t chunkBytes = 1 << 20;

}

LineReader::LineReader(std::unique_ptr<QIODevice> device, QString name)
    : m_device(std::move(device))
    , m_name(std::move(name))
{
}

LineReader::LineReader(LineReader &&) noexcept = default;
LineReader &LineReader::operator=(LineReader &&) noexcept = default;
LineReader::~LineReader() = default;

Result<LineReader> LineReader::open(const QString &path, qint64 maxFileBytes)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::Invalid, Text::tr("%1 is a folder; a text file is needed.").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(file->exists() ? ErrorKind::Io : ErrorKind::NotFound,
                       Text::tr("%1 cannot be opened: %2.").arg(path, file->errorString()));
    if (maxFileBytes >= 0 && file->size() > maxFileBytes)
        return failure(ErrorKind::Invalid, Text::tr("%1 has %2 bytes; a text file may have at most %3.")
                                               .arg(path)
                                               .arg(file->size())
                                               .arg(maxFileBytes));
    const qint64 size = file->size();
    LineReader reader(std::move(file), path);
    reader.m_bytesTotal = size;
    return reader;
}

Result<LineReader> LineReader::overDevice(std::unique_ptr<QIODevice> device, const QString &name)
{
    return LineReader(std::move(device), name);
}

/// Looks at the byte order mark in the first chunk.
void LineReader::detectEncoding()
{
    const QByteArray start(m_buffer.data(), qsizetype(m_buffer.size()));
    if (start.startsWith("\xEF\xBB\xBF")) {
        m_position = 3;
    } else if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) {
        const bool little = start.startsWith("\xFF\xFE");
        m_utf16 =
            std::make_unique<QStringDecoder>(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        m_buffer.clear();
        appendUtf16(QByteArrayView(start).sliced(2));
    }
}

void LineReader::appendUtf16(QByteArrayView bytes)
{
    QString text = m_halfLetter + QString((*m_utf16)(bytes));
    m_halfLetter.clear();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_halfLetter = text.back();
        text.chop(1);
    }
    m_buffer += text.toStdString();
}

/// Takes one more chunk from the device behind what is left of the buffer.
Result<> LineReader::fill()
{
    m_buffer.erase(0, m_position);
    m_position = 0;
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + chunkBytes);
    const qint64 got = m_device->read(m_buffer.data() + before, qint64(chunkBytes));
    m_buffer.resize(before + std::size_t(std::max<qint64>(got, 0)));
    if (got < 0)
        return failure(ErrorKind::Io,
                       Text::tr("%1 cannot be read to its end: %2").arg(m_name, m_device->errorString()));
    m_bytesRead += got;
    m_atEnd = got == 0;
    if (!m_started) {
        detectEncoding();
    } else if (m_utf16) {
        const QByteArray bytes = QByteArray::fromStdString(m_buffer.substr(before));
        m_buffer.resize(before);
        appendUtf16(bytes);
    }
    m_started = true;
    if (m_utf16 && (m_utf16->hasError() || (m_atEnd && !m_halfLetter.isEmpty())))
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 is marked as UTF-16 but is not, from about line %2 on.")
                           .arg(m_name)
                           .arg(m_number + 1));
    return {};
}

Result<bool> LineReader::next()
{
    std::size_t searched = 0;  // bytes of the unfinished line known to hold no line feed
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find('\n', m_position + searched)) == std::string::npos && !m_atEnd) {
        searched = m_buffer.size() - m_position;
        if (qint64(searched) > limits::lineBytes)
            break;
        if (Result<> filled = fill(); !filled)
            return failure(filled.error());
    }
    if (end == std::string::npos && m_position == m_buffer.size())
        return false;
    const std::size_t stop = end == std::string::npos ? m_buffer.size() : end + 1;
    m_lineWithBreak = std::string_view(m_buffer).substr(m_position, stop - m_position);
    m_position = stop;
    ++m_number;
    m_line = m_lineWithBreak;
    if (m_line.ends_with('\n'))
        m_line.remove_suffix(1);
    if (m_line.ends_with('\r'))
        m_line.remove_suffix(1);

    const auto where = [&] { return Text::tr("%1, line %2").arg(m_name).arg(m_number); };
    if (qint64(m_line.size()) > limits::lineBytes)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 is longer than %2 MiB.").arg(where()).arg(limits::lineBytes >> 20));
    if (std::memchr(m_line.data(), '\0', m_line.size()) != nullptr)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 holds a NUL byte: this is not a text file.").arg(where()));
    if (!QByteArrayView(m_line.data(), qsizetype(m_line.size())).isValidUtf8())
        return failure(ErrorKind::Invalid, Text::tr("%1 is not UTF-8; save the file as UTF-8.").arg(where()));
    return true;
}

QString LineReader::text() const
{
    return QString::fromUtf8(m_line.data(), qsizetype(m_line.size()));
}

Result<QStringList> readTextLines(const QString &path)
{
    Result<LineReader> reader = LineReader::open(path);
    if (!reader)
        return failure(reader.error());
    QStringList lines;
    while (true) {
        const Result<bool> more = reader->next();
        if (!more)
            return failure(more.error());
        if (!*more)
            return lines;
        if (!reader->line().empty())
            lines.append(reader->text());
    }
}

}  // namespace Atoll
