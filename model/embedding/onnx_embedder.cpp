#include "model/embedding/onnx_embedder.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/embedding/onnx_file.h"
#include "model/embedding/onnx_network.h"
#include "model/embedding/picture_scaling.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>
#include <optional>

namespace Atoll {

namespace {

using Eigen::Index;

/// Larger ones cannot be a single ONNX file either (the format ends at 2 GiB).
constexpr qint64 largestModelBytes = qint64{1} << 31;

Result<QByteArray> readModelFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, Text::tr("There is no model file \"%1\".").arg(path));
    if (!info.isFile() || info.size() >= largestModelBytes)
        return failure(ErrorKind::Unsupported,
                       Text::tr("\"%1\" is no model file of less than 2 GiB.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io,
                       Text::tr("The model file \"%1\" cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

void makeUnit(FeatureMatrix &rows)
{
    for (Index row = 0; row < rows.rows(); ++row) {
        double squares = 0;
        for (Index i = 0; i < rows.cols(); ++i)
            squares += double(rows(row, i)) * double(rows(row, i));
        if (squares > 0)
            rows.row(row) *= static_cast<float>(1 / std::sqrt(squares));
    }
}

/// Parallelism is over pictures; OpenCV's own threads would only be in the way.
class SingleThreadedOpenCv
{
public:
    SingleThreadedOpenCv()
        : m_before(cv::getNumThreads())
    {
        cv::setNumThreads(1);
    }
    SingleThreadedOpenCv(const SingleThreadedOpenCv &) = delete;
    SingleThreadedOpenCv &operator=(const SingleThreadedOpenCv &) = delete;
    ~SingleThreadedOpenCv() { cv::setNumThreads(m_before); }

private:
    int m_before;
};

}  // namespace

OnnxEmbedder::OnnxEmbedder(OnnxSettings settings, std::unique_ptr<OnnxNetwork> network, QByteArray hash,
                           int width)
    : m_settings(std::move(settings))
    , m_network(std::move(network))
    , m_hash(std::move(hash))
    , m_width(width)
{
}

OnnxEmbedder::~OnnxEmbedder() = default;

Result<std::unique_ptr<Embedder>> OnnxEmbedder::load(const OnnxSettings &settings)
{
    const Result<QByteArray> bytes = readModelFile(settings.model);
    if (!bytes)
        return failure(bytes.error());
    const auto named = [&settings](const Error &error) {
        return failure(error.kind,
                       Text::tr("The model \"%1\" cannot be used: %2").arg(settings.model, error.message));
    };
    const Result<OnnxFile> file = readOnnxFile(*bytes);
    if (!file)
        return named(file.error());
    OnnxSettings complete = settings;
    complete.model = QFileInfo(settings.model).absoluteFilePath();
    const SingleThreadedOpenCv singleThreaded;
    Result<std::unique_ptr<OnnxNetwork>> network = OnnxNetwork::load(*bytes, *file, complete);
    if (!network)
        return named(network.error());
    const int width = (*network)->width();
    return std::unique_ptr<Embedder>(
        new OnnxEmbedder(complete, std::move(*network),
                         QCryptographicHash::hash(*bytes, QCryptographicHash::Blake2b_256), width));
}

int OnnxEmbedder::minimumEdge() const
{
    return std::max(m_settings.width, m_settings.height);
}

cv::Mat OnnxEmbedder::prepare(const cv::Mat &picture) const
{
    return scaledPicture(picture, {m_settings.width, m_settings.height});
}

Result<FeatureMatrix> OnnxEmbedder::embed(std::span<const cv::Mat> prepared, TaskControl &control)
{
    const SingleThreadedOpenCv singleThreaded;
    FeatureMatrix rows(static_cast<Index>(prepared.size()), m_width);
    std::mutex mutex;
    std::optional<Error> firstError;
    parallelFor(rows.rows(), m_network->batch(), [&](qint64 begin, qint64 end) {
        if (control.isCancelled())
            return;
        const Result<FeatureMatrix> batch = m_network->run(
            prepared.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
        if (batch) {
            rows.middleRows(begin, end - begin) = *batch;
        } else {
            const std::scoped_lock lock(mutex);
            firstError = batch.error();
        }
        control.advance(end - begin);
    });
    if (control.isCancelled())
        return cancelled();
    if (firstError)
        return failure(
            firstError->kind,
            Text::tr("The model \"%1\" cannot be used: %2").arg(m_settings.model, firstError->message));
    if (!rows.allFinite())
        return failure(
            ErrorKind::Unsupported,
            Text::tr("The model \"%1\" gives numbers that are infinite or undefined; check mean and scale.")
                .arg(m_settings.model));
    if (m_settings.isUnitLength)
        makeUnit(rows);
    return rows;
}

Result<std::unique_ptr<Embedder>> makeOnnxEmbedder(const QJsonObject &asked, int /*typicalLongerSide*/)
{
    return OnnxSettings::fromJson(asked).and_then(OnnxEmbedder::load);
}

}  // namespace Atoll
