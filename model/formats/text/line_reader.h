#pragma once

#include "model/core/result.h"
#include "model/formats/limits.h"

#include <QString>
#include <QStringDecoder>

#include <memory>
#include <string>
#include <string_view>

class QIODevice;

namespace Atoll {

/// Streams the lines of a text file as UTF-8. A byte order mark is taken off; UTF-16 is read when marked so.
/// A line that is not UTF-8, holds a NUL or is longer than the limit is refused with its number.
class LineReader
{
public:
    /// `maxFileBytes` < 0: any size.
    [[nodiscard]] static Result<LineReader> open(const QString &path,
                                                 qint64 maxFileBytes = limits::textFileBytes);
    [[nodiscard]] static Result<LineReader> overDevice(std::unique_ptr<QIODevice> device,
                                                       const QString &name);
    LineReader(LineReader &&) noexcept;
    LineReader &operator=(LineReader &&) noexcept;
    ~LineReader();

    /// Moves to the next line; false at the end of the file. A line break at the very end starts no new line.
    [[nodiscard]] Result<bool> next();
    /// The current line without its line break (LF or CRLF); valid until the next call of `next`.
    [[nodiscard]] std::string_view line() const { return m_line; }
    /// The same with its line break, which only the last line may lack.
    [[nodiscard]] std::string_view lineWithBreak() const { return m_lineWithBreak; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] qint64 number() const { return m_number; }  ///< 1-based
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Bytes taken from the file so far, and its size (0 when not known): for progress.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] qint64 bytesTotal() const { return m_bytesTotal; }

private:
    LineReader(std::unique_ptr<QIODevice> device, QString name);

    [[nodiscard]] Result<> fill();
    void detectEncoding();
    void appendUtf16(QByteArrayView bytes);

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    std::string m_buffer;
    std::size_t m_position = 0;  ///< start of what is not yet handed out
    bool m_atEnd = false;
    bool m_started = false;
    std::unique_ptr<QStringDecoder> m_utf16;
    QString m_halfLetter;  ///< first half of a surrogate pair whose other half is in the next chunk
    std::string_view m_line;
    std::string_view m_lineWithBreak;
    qint64 m_number = 0;
    qint64 m_bytesRead = 0;
    qint64 m_bytesTotal = 0;
};

/// All lines of a small text file, such as a list of names; empty lines are left out.
[[nodiscard]] Result<QStringList> readTextLines(const QString &path);

}  // namespace Atoll
