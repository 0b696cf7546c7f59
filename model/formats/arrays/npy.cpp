#include "model/formats/arrays/npy.h"

#include "model/core/text.h"
#include "model/formats/arrays/foreign_file.h"
#include "model/formats/arrays/npy_convert.h"
#include "model/formats/limits.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <new>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 chunkElements = 1 << 16;

/// Turns positions of a column-first array, counted in file order, into positions in C order.
class FortranCursor
{
public:
    explicit FortranCursor(const std::vector<qint64> &shape)
        : m_shape(shape)
        , m_strides(shape.size(), 1)
        , m_index(shape.size(), 0)
    {
        for (std::size_t axis = shape.size(); axis-- > 1;)
            m_strides[axis - 1] = m_strides[axis] * shape[axis];
    }

    [[nodiscard]] qint64 position() const { return m_position; }
    void advance()
    {
        for (std::size_t axis = 0; axis < m_shape.size(); ++axis) {
            m_position += m_strides[axis];
            if (++m_index[axis] < m_shape[axis])
                return;
            m_position -= m_strides[axis] * m_shape[axis];
            m_index[axis] = 0;
        }
    }

private:
    const std::vector<qint64> &m_shape;
    std::vector<qint64> m_strides;
    std::vector<qint64> m_index;
    qint64 m_position = 0;
};

/// Converts `count` elements; returns the first that is not finite in `Number` (overflow included), or -1.
template <typename Number>
qint64 convert(const NpyType &type, const char *from, qint64 count, Number *to)
{
    const qint64 step = type.itemBytes;
    visitNpyType(type, [&](auto load) {
        for (qint64 i = 0; i < count; ++i)
            // NOLINTNEXTLINE(bugprone-signed-char-misuse): an element of type int8 is a number, not a letter.
            to[i] = static_cast<Number>(load(from + i * step));
    });
    if (type.kind != NpyKind::Floating)
        return -1;
    const Number *bad = std::find_if_not(to, to + count, [](Number value) { return std::isfinite(value); });
    return bad == to + count ? -1 : bad - to;
}

Result<> readAll(QIODevice &device, char *to, qint64 bytes, const QString &name)
{
    while (bytes > 0) {
        const qint64 got = device.read(to, bytes);
        if (got <= 0)
            return failure(ErrorKind::Io,
                           Text::tr("%1 cannot be read to its end: %2").arg(name, device.errorString()));
        to += got;
        bytes -= got;
    }
    return {};
}

Failure outOfMemory(const QString &name, const NpyHeader &header)
{
    return failure(ErrorKind::Io,
                   Text::tr("%1: not enough memory for an array of shape %2.").arg(name, header.shapeText()));
}

QString decodeText(const NpyType &type, const char *from, bool &ok)
{
    if (type.kind == NpyKind::Bytes) {
        qint64 length = type.itemBytes;
        while (length > 0 && from[length - 1] == '\0')
            --length;
        const QByteArrayView bytes(from, length);
        ok = bytes.isValidUtf8();
        return QString::fromUtf8(bytes);
    }
    std::u32string letters;
    for (qint64 at = 0; at < type.itemBytes; at += 4)
        letters.push_back(loadRaw<std::uint32_t>(from + at, type.bigEndian));
    while (!letters.empty() && letters.back() == 0)
        letters.pop_back();
    ok = std::ranges::all_of(letters, [](char32_t letter) {
        return letter != 0 && letter <= 0x10FFFF && (letter < 0xD800 || letter > 0xDFFF);
    });
    return ok ? QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size())) : QString();
}

}  // namespace

NpyReader::NpyReader(std::unique_ptr<QIODevice> device, NpyHeader header, qint64 surplusBytes, QString name)
    : m_device(std::move(device))
    , m_header(std::move(header))
    , m_surplusBytes(surplusBytes)
    , m_name(std::move(name))
{
}

NpyReader::NpyReader(NpyReader &&) noexcept = default;
NpyReader &NpyReader::operator=(NpyReader &&) noexcept = default;
NpyReader::~NpyReader() = default;

Result<NpyReader> NpyReader::open(const QString &path)
{
    if (const std::optional<QString> sentence = foreignFileSentence(path))
        return failure(ErrorKind::Unsupported, *sentence);
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::Invalid, Text::tr("%1 is a folder; a .npy file is needed.").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(file->exists() ? ErrorKind::Io : ErrorKind::NotFound,
                       Text::tr("%1 cannot be opened: %2.").arg(path, file->errorString()));
    const qint64 size = file->size();
    return overDevice(std::move(file), size, path);
}

Result<NpyReader> NpyReader::overDevice(std::unique_ptr<QIODevice> device, qint64 size, const QString &name)
{
    Result<NpyHeader> header = readNpyHeader(*device, size, name);
    if (!header)
        return failure(header.error());
    const qint64 surplus = size - header->dataOffset - header->dataBytes;
    return NpyReader(std::move(device), *std::move(header), surplus, name);
}

Result<> NpyReader::demandNumbers() const
{
    if (!m_header.type.isNumber())
        return failure(
            ErrorKind::Unsupported,
            Text::tr("%1 holds text (\"%2\") where numbers are needed.").arg(m_name, m_header.type.descr));
    if (m_header.dimensions() > limits::npyDimensions)
        return failure(ErrorKind::Unsupported, Text::tr("%1 has %2 dimensions; at most %3 are read.")
                                                   .arg(m_name)
                                                   .arg(m_header.dimensions())
                                                   .arg(limits::npyDimensions));
    Q_ASSERT_X(m_elementsRead == 0, "NpyReader", "an array is read once");
    return {};
}

Result<> NpyReader::demandTable() const
{
    if (m_header.dimensions() != 2)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 has shape %2; two dimensions are needed, one row per sample.")
                           .arg(m_name, m_header.shapeText()));
    if (m_header.count == 0)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 holds no numbers: its shape is %2.").arg(m_name, m_header.shapeText()));
    if (m_header.type.kind == NpyKind::Boolean)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("%1 holds truth values (\"%2\"); numbers are needed.").arg(m_name, m_header.type.descr));
    return demandNumbers();
}

/// `position` counts elements in file order.
QString NpyReader::place(qint64 position) const
{
    QStringList index;
    qint64 rest = position;
    const auto count = m_header.shape.size();
    for (std::size_t i = 0; i < count; ++i) {
        const qint64 length = m_header.shape[m_header.fortranOrder ? i : count - 1 - i];
        const QString part = QString::number(rest % length + 1);
        rest /= length;
        if (m_header.fortranOrder)
            index.append(part);
        else
            index.prepend(part);
    }
    if (count == 2)
        return Text::tr("row %1, column %2").arg(index[0], index[1]);
    return count == 1 ? Text::tr("row %1").arg(index[0]) : Text::tr("position (%1)").arg(index.join(u", "_s));
}

Error NpyReader::notFinite(qint64 position, const char *element) const
{
    double value = 0;
    visitNpyType(m_header.type, [&](auto load) { value = static_cast<double>(load(element)); });
    const QString where = place(position);
    if (std::isfinite(value))
        return {ErrorKind::Invalid, Text::tr("%1, %2: %3 is beyond the range of single precision (3.4e38).")
                                        .arg(m_name, where)
                                        .arg(value)};
    return {ErrorKind::Invalid, Text::tr("%1, %2: the value is %3; every number must be finite.")
                                    .arg(m_name, where, std::isnan(value) ? u"NaN"_s : u"infinity"_s)};
}

template <typename Number>
Result<> NpyReader::readRun(Number *to, qint64 count, NonFinite nonFinite)
{
    const qint64 bytes = count * m_header.type.itemBytes;
    m_buffer.resize(static_cast<std::size_t>(bytes));
    if (Result<> read = readAll(*m_device, m_buffer.data(), bytes, m_name); !read)
        return read;
    const qint64 bad = convert(m_header.type, m_buffer.data(), count, to);
    if (bad >= 0 && nonFinite == NonFinite::Refuse)
        return failure(notFinite(m_elementsRead + bad, m_buffer.data() + bad * m_header.type.itemBytes));
    m_elementsRead += count;
    return {};
}

template <typename Number>
Result<> NpyReader::readInto(Number *to, NonFinite nonFinite, TaskControl &task)
{
    const bool scatter = m_header.fortranOrder && m_header.dimensions() > 1;
    FortranCursor cursor(m_header.shape);
    std::vector<Number> scratch(scatter ? static_cast<std::size_t>(std::min(chunkElements, m_header.count))
                                        : 0);
    task.beginStage(Text::tr("Reading %1").arg(QFileInfo(m_name).fileName()), m_header.count);
    for (qint64 done = 0; done < m_header.count;) {
        if (task.isCancelled())
            return cancelled();
        const qint64 count = std::min(chunkElements, m_header.count - done);
        if (Result<> read = readRun(scatter ? scratch.data() : to + done, count, nonFinite); !read)
            return read;
        for (qint64 i = 0; scatter && i < count; ++i, cursor.advance())
            to[cursor.position()] = scratch[static_cast<std::size_t>(i)];
        done += count;
        task.advance(count);
    }
    // A packed member proves its check sum only at its end.
    char beyond = 0;
    if (m_surplusBytes == 0 && m_device->read(&beyond, 1) < 0)
        return failure(ErrorKind::Io, Text::tr("%1 is damaged: %2").arg(m_name, m_device->errorString()));
    return {};
}

Result<FeatureMatrix> NpyReader::readFeatures(TaskControl &task, NonFinite nonFinite)
{
    if (Result<> fits = demandTable(); !fits)
        return failure(fits.error());
    try {
        FeatureMatrix matrix(m_header.shape[0], m_header.shape[1]);
        return readInto(matrix.data(), nonFinite, task).map([&] { return std::move(matrix); });
    } catch (const std::bad_alloc &) {
        return outOfMemory(m_name, m_header);
    }
}

Result<FeatureMatrixD> NpyReader::readMatrix(TaskControl &task, NonFinite nonFinite)
{
    if (Result<> fits = demandTable(); !fits)
        return failure(fits.error());
    try {
        FeatureMatrixD matrix(m_header.shape[0], m_header.shape[1]);
        return readInto(matrix.data(), nonFinite, task).map([&] { return std::move(matrix); });
    } catch (const std::bad_alloc &) {
        return outOfMemory(m_name, m_header);
    }
}

Result<std::vector<double>> NpyReader::readNumbers(TaskControl &task, NonFinite nonFinite)
{
    if (Result<> fits = demandNumbers(); !fits)
        return failure(fits.error());
    try {
        std::vector<double> numbers(static_cast<std::size_t>(m_header.count));
        return readInto(numbers.data(), nonFinite, task).map([&] { return std::move(numbers); });
    } catch (const std::bad_alloc &) {
        return outOfMemory(m_name, m_header);
    }
}

Result<FloatArray> NpyReader::readFloats(TaskControl &task, NonFinite nonFinite)
{
    if (Result<> fits = demandNumbers(); !fits)
        return failure(fits.error());
    try {
        FloatArray array{m_header.shape, std::vector<float>(static_cast<std::size_t>(m_header.count))};
        return readInto(array.values.data(), nonFinite, task).map([&] { return std::move(array); });
    } catch (const std::bad_alloc &) {
        return outOfMemory(m_name, m_header);
    }
}

Result<std::vector<qint64>> NpyReader::readIntegers(TaskControl &task)
{
    const NpyType &type = m_header.type;
    if (!type.isInteger() && type.kind != NpyKind::Boolean)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 holds \"%2\" where whole numbers are needed.").arg(m_name, type.descr));
    if (Result<> fits = demandNumbers(); !fits)
        return failure(fits.error());
    try {
        std::vector<qint64> numbers(static_cast<std::size_t>(m_header.count));
        if (Result<> read = readInto(numbers.data(), NonFinite::Keep, task); !read)
            return failure(read.error());
        const auto wrapped = std::ranges::find_if(numbers, [](qint64 number) { return number < 0; });
        if (type.kind == NpyKind::UnsignedInteger && wrapped != numbers.end())
            return failure(ErrorKind::Invalid, Text::tr("%1 holds %2, beyond the range of 64-bit integers.")
                                                   .arg(m_name)
                                                   .arg(static_cast<quint64>(*wrapped)));
        return numbers;
    } catch (const std::bad_alloc &) {
        return outOfMemory(m_name, m_header);
    }
}

Result<QStringList> NpyReader::readTexts(TaskControl &task)
{
    const NpyType &type = m_header.type;
    if (!type.isText() || m_header.dimensions() != 1)
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 holds \"%2\" of shape %3; one dimension of text (\"<U\" or \"|S\") is needed.")
                .arg(m_name, type.descr, m_header.shapeText()));
    QStringList texts;
    std::vector<char> item(static_cast<std::size_t>(type.itemBytes));
    task.beginStage(Text::tr("Reading %1").arg(QFileInfo(m_name).fileName()), m_header.count);
    for (qint64 row = 0; row < m_header.count; ++row) {
        if (task.isCancelled())
            return cancelled();
        if (Result<> read = readAll(*m_device, item.data(), type.itemBytes, m_name); !read)
            return failure(read.error());
        bool ok = true;
        texts.append(decodeText(type, item.data(), ok));
        if (!ok)
            return failure(ErrorKind::Invalid,
                           Text::tr("%1, row %2: the text is not valid Unicode; names must be text "
                                    "(\"<U\") or UTF-8 bytes (\"|S\").")
                               .arg(m_name)
                               .arg(row + 1));
        task.advance();
    }
    return texts;
}

Result<qint64> NpyReader::readRows(Eigen::Ref<FeatureMatrix> into, NonFinite nonFinite)
{
    Q_ASSERT(m_header.dimensions() == 2 && !m_header.fortranOrder && m_header.type.isNumber());
    Q_ASSERT(into.cols() == m_header.shape[1] && into.outerStride() == into.cols());
    const qint64 left = m_header.shape[1] == 0 ? 0 : (m_header.count - m_elementsRead) / m_header.shape[1];
    const qint64 rows = std::min<qint64>(left, into.rows());
    return readRun(into.data(), rows * m_header.shape[1], nonFinite).map([&] { return rows; });
}

}  // namespace Atoll
