#include "model/embedding/fisher_vector_model.h"

#include "model/core/text.h"
#include "model/embedding/picture_blocks.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <array>

namespace Atoll {

namespace {

using Eigen::Index;

constexpr QByteArrayView magic("AtFV");
constexpr quint32 currentVersion = 1;
constexpr qsizetype checksumLength = 32;
constexpr Index largestWidth = 1 << 20;

QByteArray checksumOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

void prepareStream(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

template <typename Numbers>
void writeNumbers(QDataStream &stream, const Numbers &numbers)
{
    stream << qint32(numbers.rows()) << qint32(numbers.cols());
    for (Index i = 0; i < numbers.size(); ++i)
        stream << numbers.data()[i];
}

/// False when the block does not fit into what is left, or holds a number that is not finite.
template <typename Numbers>
bool readNumbers(QDataStream &stream, Numbers &numbers)
{
    qint32 rows = 0;
    qint32 columns = 0;
    stream >> rows >> columns;
    const qint64 left = stream.device()->bytesAvailable();
    if (rows < 1 || columns < 1 || rows > largestWidth || columns > largestWidth ||
        qint64{rows} * columns > left / qint64{sizeof(float)})
        return false;
    if (Numbers::ColsAtCompileTime != Eigen::Dynamic && columns != Numbers::ColsAtCompileTime)
        return false;
    numbers.resize(rows, columns);
    for (Index i = 0; i < numbers.size(); ++i)
        stream >> numbers.data()[i];
    return stream.status() == QDataStream::Ok && numbers.allFinite();
}

void write(QDataStream &stream, const AffineMap &map)
{
    writeNumbers(stream, map.weights());
    writeNumbers(stream, map.offset());
}

bool read(QDataStream &stream, AffineMap &map)
{
    FeatureMatrix weights;
    Eigen::VectorXf offset;
    if (!readNumbers(stream, weights) || !readNumbers(stream, offset) || offset.size() != weights.cols())
        return false;
    map = AffineMap(weights, offset);
    return true;
}

void write(QDataStream &stream, const LocalModel &model)
{
    write(stream, model.shortening);
    writeNumbers(stream, model.mixture.weights);
    writeNumbers(stream, model.mixture.means);
    writeNumbers(stream, model.mixture.variances);
}

bool read(QDataStream &stream, LocalModel &model, LocalKind kind, int side)
{
    GaussianMixture &mixture = model.mixture;
    if (!read(stream, model.shortening) || !readNumbers(stream, mixture.weights) ||
        !readNumbers(stream, mixture.means) || !readNumbers(stream, mixture.variances))
        return false;
    const LocalDescriptors descriptors(kind, side);
    return model.shortening.inputs() == descriptors.width() && mixture.weights.size() == mixture.size() &&
           mixture.width() == model.shortening.outputs() + descriptors.places().cols() &&
           mixture.variances.rows() == mixture.size() && mixture.variances.cols() == mixture.width() &&
           mixture.weights.minCoeff() > 0 && mixture.variances.minCoeff() > 0;
}

}  // namespace

QByteArray FisherVectorModel::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepareStream(stream);
    stream.writeRawData(magic.data(), int(magic.size()));
    stream << currentVersion << qint32(side);
    write(stream, sift);
    write(stream, colour);
    write(stream, reduction);
    return bytes + checksumOf(bytes);
}

Result<FisherVectorModel> FisherVectorModel::fromBytes(const QByteArray &bytes)
{
    const auto damaged = [] {
        return failure(
            ErrorKind::Damaged,
            Text::tr("The stored parameters of the built-in embedder are damaged. Restore the project from a "
                     "snapshot, or embed again under another name."));
    };
    const qsizetype length = bytes.size() - checksumLength;
    if (length < magic.size() + qsizetype(sizeof(currentVersion)) || !bytes.startsWith(magic))
        return damaged();
    const QByteArrayView content = QByteArrayView(bytes).first(length);
    if (checksumOf(content) != QByteArrayView(bytes).last(checksumLength))
        return damaged();
    const QByteArray copy = content.toByteArray();
    QDataStream stream(copy);
    prepareStream(stream);
    stream.skipRawData(int(magic.size()));
    quint32 version = 0;
    stream >> version;
    if (version != currentVersion)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("The parameters of the built-in embedder were stored by a newer version of Atoll "
                     "(format %1; this program knows %2). Update Atoll.")
                .arg(version)
                .arg(currentVersion));
    FisherVectorModel model;
    qint32 side = 0;
    stream >> side;
    model.side = side;
    if ((side != 96 && side != 48) || !read(stream, model.sift, LocalKind::Sift, side) ||
        !read(stream, model.colour, LocalKind::Colour, side) || !read(stream, model.reduction) ||
        !stream.atEnd() ||
        model.reduction.inputs() != PictureDescriber(side, model.sift, model.colour).width())
        return damaged();
    return model;
}

}  // namespace Atoll
