#include "model/formats/arrays/npy_header.h"

#include "model/core/text.h"
#include "model/formats/limits.h"

#include <QIODevice>
#include <QSet>
#include <QStringDecoder>
#include <QtEndian>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What the dict literal of a header says, not yet judged.
struct HeaderFields
{
    std::optional<QString> descr;
    std::optional<bool> fortranOrder;
    std::optional<std::vector<qint64>> shape;
};

/// Reads `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`: keys in any order, either quote, any
/// blanks.
class DictParser
{
public:
    DictParser(QStringView text, QString name)
        : m_text(text)
        , m_name(std::move(name))
    {
    }

    Result<HeaderFields> parse()
    {
        HeaderFields fields;
        if (!take(u'{'))
            return wrong(Text::tr("a dictionary in braces"));
        while (!take(u'}')) {
            const std::optional<QString> key = takeText();
            if (!key || !take(u':'))
                return wrong(Text::tr("a quoted key and a colon"));
            if (Result<> read = readValue(*key, fields); !read)
                return failure(read.error());
            if (!take(u',') && !peek(u'}'))
                return wrong(Text::tr("a comma or a closing brace"));
        }
        skipBlanks();
        if (m_position != m_text.size())
            return wrong(Text::tr("the end of the header"));
        if (!fields.descr || !fields.fortranOrder || !fields.shape)
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1: the .npy header must hold \"descr\", \"fortran_order\" and \"shape\".")
                    .arg(m_name));
        return fields;
    }

private:
    Result<> readValue(const QString &key, HeaderFields &fields)
    {
        if (key == u"descr" && !fields.descr) {
            if (peek(u'['))
                return failure(
                    ErrorKind::Unsupported,
                    Text::tr("%1: the array is of a structured type (%2); save plain numbers instead.")
                        .arg(m_name, m_text.mid(m_position, 60).toString().trimmed()));
            fields.descr = takeText();
            return fields.descr ? Result<>() : wrong(Text::tr("a quoted type"));
        }
        if (key == u"fortran_order" && !fields.fortranOrder) {
            if (takeWord(u"True"))
                fields.fortranOrder = true;
            else if (takeWord(u"False"))
                fields.fortranOrder = false;
            return fields.fortranOrder ? Result<>() : wrong(Text::tr("True or False"));
        }
        if (key == u"shape" && !fields.shape) {
            fields.shape = takeTuple();
            return fields.shape ? Result<>() : wrong(Text::tr("a tuple of whole numbers such as (3, 4)"));
        }
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: unexpected or repeated key \"%2\" in the .npy header.").arg(m_name, key.left(60)));
    }

    void skipBlanks()
    {
        while (m_position < m_text.size() && m_text[m_position].isSpace())
            ++m_position;
    }
    bool peek(QChar letter)
    {
        skipBlanks();
        return m_position < m_text.size() && m_text[m_position] == letter;
    }
    bool take(QChar letter)
    {
        const bool there = peek(letter);
        m_position += there ? 1 : 0;
        return there;
    }
    bool takeWord(QStringView word)
    {
        skipBlanks();
        const bool there = m_text.mid(m_position).startsWith(word);
        m_position += there ? word.size() : 0;
        return there;
    }
    std::optional<QString> takeText()
    {
        skipBlanks();
        if (m_position >= m_text.size() || (m_text[m_position] != u'\'' && m_text[m_position] != u'"'))
            return std::nullopt;
        const qsizetype end = m_text.indexOf(m_text[m_position], m_position + 1);
        if (end < 0)
            return std::nullopt;
        const QString text = m_text.mid(m_position + 1, end - m_position - 1).toString();
        m_position = end + 1;
        return text;
    }
    std::optional<qint64> takeNumber()
    {
        skipBlanks();
        const qsizetype start = m_position;
        while (m_position < m_text.size() && m_text[m_position] >= u'0' && m_text[m_position] <= u'9')
            ++m_position;
        bool ok = false;
        const qint64 number = m_text.mid(start, m_position - start).toLongLong(&ok);
        // Python 2 wrote long integers with an L.
        take(u'L');
        return ok ? std::optional(number) : std::nullopt;
    }
    std::optional<std::vector<qint64>> takeTuple()
    {
        if (!take(u'('))
            return std::nullopt;
        std::vector<qint64> numbers;
        while (!take(u')')) {
            const std::optional<qint64> number = takeNumber();
            if (!number || (!take(u',') && !peek(u')')))
                return std::nullopt;
            numbers.push_back(*number);
        }
        return numbers;
    }

    Failure wrong(const QString &expected) const
    {
        const QString found = m_text.mid(m_position, 20).toString();
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: damaged .npy header at letter %2: expected %3, found \"%4\".")
                           .arg(m_name)
                           .arg(m_position + 1)
                           .arg(expected, found));
    }

    QStringView m_text;
    QString m_name;
    qsizetype m_position = 0;
};

Failure unsupportedType(const QString &name, const QString &descr, const QString &what)
{
    return failure(ErrorKind::Unsupported,
                   Text::tr("%1: the array's type \"%2\" (%3) is not read; save it as float32 (\"<f4\").")
                       .arg(name, descr.left(40), what));
}

/// Why a well-formed type of NumPy is not read; empty when its letter is one that is.
QString reasonAgainst(QChar letter)
{
    switch (letter.unicode()) {
    case u'O':
        return Text::tr("Python objects, which would have to be run");
    case u'V':
        return Text::tr("structured or raw bytes");
    case u'c':
        return Text::tr("complex numbers");
    case u'M':
    case u'm':
        return Text::tr("dates or durations");
    default:
        return {};
    }
}

/// NumPy stores text as UTF-32.
constexpr qint64 bytesPerLetter = 4;

/// The kind of a type letter with its size: bytes, or letters for text.
std::optional<NpyKind> kindOf(QChar letter, qint64 size)
{
    constexpr qint64 mostBytes = std::numeric_limits<qint32>::max();
    const bool isNumberSize = size == 1 || size == 2 || size == 4 || size == 8;
    switch (letter.unicode()) {
    case u'f':
        return isNumberSize && size > 1 ? std::optional(NpyKind::Floating) : std::nullopt;
    case u'i':
        return isNumberSize ? std::optional(NpyKind::SignedInteger) : std::nullopt;
    case u'u':
        return isNumberSize ? std::optional(NpyKind::UnsignedInteger) : std::nullopt;
    case u'b':
        return size == 1 ? std::optional(NpyKind::Boolean) : std::nullopt;
    case u'U':
        return size <= mostBytes / bytesPerLetter ? std::optional(NpyKind::Unicode) : std::nullopt;
    case u'S':
    case u'a':
        return size <= mostBytes ? std::optional(NpyKind::Bytes) : std::nullopt;
    default:
        return std::nullopt;
    }
}

Result<NpyType> parseType(const QString &descr, const QString &name)
{
    NpyType type;
    type.descr = descr;
    QString rest = descr;
    if (!rest.isEmpty() && QStringView(u"<>|=").contains(rest[0])) {
        type.bigEndian = rest[0] == u'>';
        rest.remove(0, 1);
    }
    const QChar letter = rest.isEmpty() ? QChar() : rest[0];
    bool ok = false;
    const qint64 size = rest.mid(1).toLongLong(&ok);
    if (const QString reason = reasonAgainst(letter); !reason.isEmpty())
        return unsupportedType(name, descr, reason);
    if (!ok || size < 0 || rest[1] == u'+')
        return unsupportedType(name, descr, Text::tr("unknown"));
    const std::optional<NpyKind> kind = kindOf(letter, size);
    if (!kind)
        return unsupportedType(name, descr,
                               letter == u'f' ? Text::tr("floating point of %1 bytes").arg(size)
                                              : Text::tr("unknown"));
    type.kind = *kind;
    type.itemBytes = *kind == NpyKind::Unicode ? size * bytesPerLetter : size;
    return type;
}

/// Product of the shape and the element size, in 64 bits; nullopt when it does not fit.
std::optional<qint64> product(const std::vector<qint64> &factors)
{
    qint64 result = 1;
    for (const qint64 factor : factors) {
        if (factor != 0 && result > std::numeric_limits<qint64>::max() / factor)
            return std::nullopt;
        result *= factor;
    }
    return result;
}

/// Reads exactly `count` bytes; fewer only at the end of the device.
QByteArray readBytes(QIODevice &device, qint64 count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        const QByteArray part = device.read(count - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    return bytes;
}

/// The dict literal's text; sets `offset` to the bytes before the data.
Result<QString> readHeaderText(QIODevice &device, qint64 size, const QString &name, qint64 &offset)
{
    const QByteArray start = readBytes(device, 8);
    if (!start.startsWith("\x93NUMPY"))
        return failure(
            ErrorKind::Invalid,
            start.isEmpty()
                ? Text::tr("%1 is empty.").arg(name)
                : Text::tr("%1 is not a NumPy array: it does not begin with \"\\x93NUMPY\".").arg(name));
    if (start.size() < 8)
        return failure(ErrorKind::Invalid, Text::tr("%1 is cut off within its .npy header.").arg(name));
    const int major = static_cast<unsigned char>(start[6]);
    const int minor = static_cast<unsigned char>(start[7]);
    if (major < 1 || major > 3 || minor != 0)
        return failure(ErrorKind::Unsupported,
                       Text::tr("%1: .npy version %2.%3 is not read, only 1.0, 2.0 and 3.0.")
                           .arg(name)
                           .arg(major)
                           .arg(minor));
    const int lengthBytes = major == 1 ? 2 : 4;
    const QByteArray lengthField = readBytes(device, lengthBytes);
    if (lengthField.size() < lengthBytes)
        return failure(ErrorKind::Invalid, Text::tr("%1 is cut off within its .npy header.").arg(name));
    const qint64 length = major == 1 ? qint64(qFromLittleEndian<quint16>(lengthField.constData()))
                                     : qint64(qFromLittleEndian<quint32>(lengthField.constData()));
    offset = 8 + lengthBytes + length;
    if (length > limits::npyHeaderBytes || offset > size)
        return failure(ErrorKind::Invalid, Text::tr("%1: the .npy header claims %2 bytes; the file has %3.")
                                               .arg(name)
                                               .arg(length)
                                               .arg(size));
    const QByteArray text = readBytes(device, length);
    if (text.size() < length)
        return failure(ErrorKind::Invalid, Text::tr("%1 is cut off within its .npy header.").arg(name));
    if (major < 3)
        return QString::fromLatin1(text);
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decode(text);
    if (decode.hasError())
        return failure(ErrorKind::Invalid, Text::tr("%1: the .npy header is not UTF-8.").arg(name));
    return decoded;
}

}  // namespace

QString NpyHeader::shapeText() const
{
    QStringList parts;
    for (const qint64 length : shape)
        parts.append(QString::number(length));
    return u'(' + parts.join(u", "_s) + (shape.size() == 1 ? u",)"_s : u")"_s);
}

Result<NpyHeader> readNpyHeader(QIODevice &device, qint64 size, const QString &name)
{
    NpyHeader header;
    const Result<QString> text = readHeaderText(device, size, name, header.dataOffset);
    if (!text)
        return failure(text.error());
    Result<HeaderFields> fields = DictParser(*text, name).parse();
    if (!fields)
        return failure(fields.error());
    Result<NpyType> type = parseType(*fields->descr, name);
    if (!type)
        return failure(type.error());
    header.type = *std::move(type);
    header.fortranOrder = *fields->fortranOrder;
    header.shape = *std::move(fields->shape);

    const std::optional<qint64> count = product(header.shape);
    const std::optional<qint64> bytes =
        count ? product({*count, header.type.itemBytes}) : std::optional<qint64>();
    // Without a size of their own, empty texts could claim any number of rows.
    const bool claimsFreely = header.type.itemBytes == 0 && count && *count > size;
    if (!bytes || *bytes > size - header.dataOffset || claimsFreely) {
        const QString claimed = bytes ? QString::number(*bytes) : Text::tr("more than 2^63");
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 is too short: shape %2 of \"%3\" needs %4 bytes of data, but there are %5.")
                .arg(name, header.shapeText(), header.type.descr, claimed)
                .arg(size - header.dataOffset));
    }
    header.count = *count;
    header.dataBytes = *bytes;
    return header;
}

}  // namespace Atoll
