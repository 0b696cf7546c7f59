#include "model/formats/arrays/npy_writer.h"

#include "model/core/text.h"
#include "model/formats/arrays/npy_header.h"

#include <QBuffer>
#include <QIODevice>
#include <QSysInfo>
#include <QtEndian>

#include <algorithm>

namespace Atoll {

namespace {

Result<> writeBytes(QIODevice &device, const char *bytes, qint64 count)
{
    if (device.write(bytes, count) != count)
        return failure(ErrorKind::Io, Text::tr("The array cannot be written: %1").arg(device.errorString()));
    return {};
}

/// Numbers as they lie in memory; on big-endian machines turned round piece by piece.
template <typename Number>
Result<> writeNumbers(QIODevice &device, std::span<const Number> values)
{
    if constexpr (QSysInfo::ByteOrder == QSysInfo::LittleEndian)
        return writeBytes(device, reinterpret_cast<const char *>(values.data()), qint64(values.size_bytes()));
    constexpr std::size_t chunk = 1 << 16;
    std::vector<Number> turned;
    for (std::size_t done = 0; done < values.size(); done += chunk) {
        const auto part = values.subspan(done, std::min(chunk, values.size() - done));
        turned.resize(part.size());
        qToLittleEndian<Number>(part.data(), qsizetype(part.size()), turned.data());
        if (Result<> written =
                writeBytes(device, reinterpret_cast<const char *>(turned.data()), qint64(part.size_bytes()));
            !written)
            return written;
    }
    return {};
}

template <typename Number>
Result<> writeArray(QIODevice &device, const char *descr, const std::vector<qint64> &shape,
                    std::span<const Number> values)
{
    const QByteArray header = npyHeader(descr, shape);
    if (Result<> written = writeBytes(device, header.constData(), header.size()); !written)
        return written;
    return writeNumbers(device, values);
}

template <typename Matrix>
std::span<const typename Matrix::Scalar> numbersOf(const Matrix &matrix)
{
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

}  // namespace

QByteArray npyHeader(const char *descr, const std::vector<qint64> &shape)
{
    NpyHeader header;
    header.shape = shape;
    QByteArray text = QByteArray("{'descr': '") + descr +
                      "', 'fortran_order': False, 'shape': " + header.shapeText().toLatin1() + ", }";
    constexpr qsizetype alignment = 64;
    const bool isLong = text.size() + 10 + alignment > 65535;
    const qsizetype prefix = isLong ? 12 : 10;
    const qsizetype used = prefix + text.size() + 1;
    text += QByteArray((alignment - used % alignment) % alignment, ' ') + '\n';

    QByteArray start = QByteArray("\x93NUMPY") + char(isLong ? 2 : 1) + '\0';
    for (qsizetype byte = 0; byte < prefix - 8; ++byte)
        start += static_cast<char>((text.size() >> (8 * byte)) & 0xFF);
    return start + text;
}

Result<> writeNpyRows(QIODevice &device, const FeatureMatrix &rows)
{
    return writeNumbers(device, numbersOf(rows));
}

Result<> writeNpy(QIODevice &device, const FeatureMatrix &matrix)
{
    return writeArray(device, "<f4", {matrix.rows(), matrix.cols()}, numbersOf(matrix));
}

Result<> writeNpy(QIODevice &device, const FeatureMatrixD &matrix)
{
    return writeArray(device, "<f8", {matrix.rows(), matrix.cols()}, numbersOf(matrix));
}

Result<> writeNpy(QIODevice &device, std::span<const double> values)
{
    return writeArray(device, "<f8", {qint64(values.size())}, values);
}

Result<> writeNpy(QIODevice &device, std::span<const qint32> values)
{
    return writeArray(device, "<i4", {qint64(values.size())}, values);
}

Result<> writeNpy(QIODevice &device, std::span<const qint64> values)
{
    return writeArray(device, "<i8", {qint64(values.size())}, values);
}

Result<> writeNpy(QIODevice &device, const QStringList &texts)
{
    qsizetype longest = 1;
    for (const QString &text : texts)
        longest = std::max<qsizetype>(longest, text.toUcs4().size());
    const QByteArray descr = "<U" + QByteArray::number(longest);
    const QByteArray header = npyHeader(descr.constData(), {texts.size()});
    if (Result<> written = writeBytes(device, header.constData(), header.size()); !written)
        return written;
    std::vector<quint32> item;
    for (const QString &text : texts) {
        const QList<uint> letters = text.toUcs4();
        item.assign(static_cast<std::size_t>(longest), 0);
        std::ranges::transform(letters, item.begin(),
                               [](uint letter) { return qToLittleEndian(quint32(letter)); });
        if (Result<> written = writeBytes(device, reinterpret_cast<const char *>(item.data()), longest * 4);
            !written)
            return written;
    }
    return {};
}

template <typename Array>
QByteArray npyBytes(const Array &array)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    // A buffer in memory takes everything.
    const bool written = writeNpy(buffer, array).has_value();
    Q_ASSERT(written);
    Q_UNUSED(written)
    return bytes;
}

template QByteArray npyBytes(const FeatureMatrix &);
template QByteArray npyBytes(const FeatureMatrixD &);
template QByteArray npyBytes(const std::vector<double> &);
template QByteArray npyBytes(const std::vector<qint32> &);
template QByteArray npyBytes(const std::vector<qint64> &);
template QByteArray npyBytes(const QStringList &);

}  // namespace Atoll
