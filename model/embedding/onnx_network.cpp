#include "model/embedding/onnx_network.h"

#include "model/core/text.h"
#include "model/embedding/onnx_file.h"

#include <QHash>

#include <opencv2/core/utils/logger.hpp>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Eigen::Index;

constexpr int usualSide = 224;
constexpr int usualBatch = 8;
constexpr int largestWidth = 16384;
constexpr qsizetype shownNames = 12;

/// The reason that OpenCV gives, in one line.
QString reasonOf(const cv::Exception &exception)
{
    return QString::fromStdString(exception.err).simplified().left(200);
}

/// OpenCV writes "onnx_node!NAME" or "onnx_node_output_0!TENSOR".
QString plainName(const std::string &layer)
{
    const QString name = QString::fromStdString(layer);
    return name.startsWith(u"onnx_node"_s) ? name.section(u'!', 1) : name;
}

/// Names that have a part of `wanted` in them, else the last ones.
QStringList closeNames(const QStringList &names, const QString &wanted)
{
    QStringList close;
    const QString part = wanted.section(u'/', 0, 0).left(5);
    for (const QString &name : names) {
        if (name.contains(part, Qt::CaseInsensitive))
            close += name;
    }
    return (close.isEmpty() ? names : close)
        .last(std::min(shownNames, (close.isEmpty() ? names : close).size()));
}

/// Fills in width and height that were not asked for; Invalid when the model has no picture as its one input.
Result<> fitInput(const OnnxFile &file, OnnxSettings &settings)
{
    if (file.inputs.size() != 1)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("the model has %1 inputs; it must have one, a picture.").arg(file.inputs.size()));
    const std::vector<qint64> &shape = file.inputs.front().shape;
    if (!shape.empty() && shape.size() != 4)
        return failure(ErrorKind::Unsupported,
                       Text::tr("its input has %1 dimensions instead of 4 (batch, channels, height, width).")
                           .arg(shape.size()));
    if (!shape.empty() && shape[1] > 0 && shape[1] != 3)
        return failure(ErrorKind::Unsupported,
                       Text::tr("its input has %1 channels; pictures have 3.").arg(shape[1]));
    const auto fill = [&shape](int &side, std::size_t dimension) {
        if (side == 0)
            side = !shape.empty() && shape[dimension] > 0
                       ? static_cast<int>(std::min<qint64>(shape[dimension], 4096))
                       : usualSide;
    };
    fill(settings.height, 2);
    fill(settings.width, 3);
    return {};
}

/// Means over all but the first dimension and the one of the features: n x width.
Result<FeatureMatrix> rowsOf(const cv::Mat &output, Index count)
{
    if (output.type() != CV_32F || output.dims < 2 || output.dims > 4 || output.size[0] != count)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("the layer gives no vector per picture (an output of %1 dimensions).").arg(output.dims));
    // A sequence has its features last, a map has them first.
    const bool isSequence = output.dims == 3;
    const Index features = isSequence ? output.size[2] : output.size[1];
    const auto places = static_cast<Index>(output.total()) / count / features;
    FeatureMatrix rows(count, features);
    const auto *value = output.ptr<float>();
    for (Index row = 0; row < count; ++row, value += features * places) {
        for (Index feature = 0; feature < features; ++feature) {
            double sum = 0;
            for (Index place = 0; place < places; ++place)
                sum += double(value[isSequence ? place * features + feature : feature * places + place]);
            rows(row, feature) = static_cast<float>(sum / double(places));
        }
    }
    return rows;
}

}  // namespace

OnnxNetwork::OnnxNetwork(QByteArray bytes, OnnxSettings settings)
    : m_bytes(std::move(bytes))
    , m_settings(std::move(settings))
{
}

Result<std::unique_ptr<OnnxNetwork>> OnnxNetwork::load(const QByteArray &bytes, const OnnxFile &file,
                                                       OnnxSettings &settings)
{
    // What it has to say arrives in exceptions.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    if (const Result<> done = fitInput(file, settings); !done)
        return failure(done.error());
    std::unique_ptr<OnnxNetwork> network(new OnnxNetwork(bytes, settings));
    if (const Result<> done = network->chooseLayer(file); !done)
        return failure(done.error());
    const std::vector<cv::Mat> blank(
        usualBatch, cv::Mat(settings.height, settings.width, CV_8UC3, cv::Scalar(128, 128, 128)));
    const Result<FeatureMatrix> one = network->run(std::span(blank).first(1));
    if (!one)
        return failure(one.error());
    if (one->cols() > largestWidth)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("the layer gives %1 numbers per picture; at most %2 make an embedding. Choose a later "
                     "layer (--layer).")
                .arg(one->cols())
                .arg(largestWidth));
    network->m_width = static_cast<int>(one->cols());
    // Some models are made for one picture at a time.
    const Result<FeatureMatrix> many = network->run(blank);
    network->m_batch = many && many->cols() == one->cols() && many->allFinite() ? usualBatch : 1;
    return network;
}

Result<cv::dnn::Net> OnnxNetwork::readNetwork() const
{
    try {
        cv::dnn::Net network =
            cv::dnn::readNetFromONNX(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
        network.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return network;
    } catch (const cv::Exception &exception) {
        return failure(ErrorKind::Unsupported,
                       Text::tr("OpenCV cannot read the model: %1").arg(reasonOf(exception)));
    }
}

Result<> OnnxNetwork::chooseLayer(const OnnxFile &file)
{
    if (m_settings.layer.isEmpty())
        return {};
    Result<cv::dnn::Net> network = readNetwork();
    if (!network)
        return failure(network.error());
    QHash<QString, QString> nodeOfTensor;
    for (const OnnxFile::Node &node : file.nodes) {
        for (const QString &output : node.outputs)
            nodeOfTensor.insert(output, node.name);
    }
    QStringList names;
    for (const std::string &layer : network->getLayerNames()) {
        const QString name = plainName(layer);
        if (name == m_settings.layer || (!name.isEmpty() && name == nodeOfTensor.value(m_settings.layer))) {
            m_layer = layer;
            return {};
        }
        names += name;
    }
    return failure(ErrorKind::NotFound, Text::tr("the model has no layer \"%1\". Some of its %2 layers: %3.")
                                            .arg(m_settings.layer)
                                            .arg(names.size())
                                            .arg(closeNames(names, m_settings.layer).join(u", "_s)));
}

cv::Mat OnnxNetwork::inputOf(std::span<const cv::Mat> pictures) const
{
    const std::array shape = {static_cast<int>(pictures.size()), 3, m_settings.height, m_settings.width};
    cv::Mat input(4, shape.data(), CV_32F);
    auto *out = input.ptr<float>();
    for (const cv::Mat &picture : pictures) {
        for (int channel = 0; channel < 3; ++channel) {
            const auto mean = static_cast<float>(m_settings.mean[static_cast<std::size_t>(channel)]);
            const auto scale = static_cast<float>(m_settings.scale[static_cast<std::size_t>(channel)]);
            const int stored = m_settings.isRgb ? 2 - channel : channel;
            for (int y = 0; y < picture.rows; ++y) {
                const std::uint8_t *pixel = picture.ptr(y) + stored;
                for (int x = 0; x < picture.cols; ++x, pixel += 3)
                    *out++ = (static_cast<float>(*pixel) - mean) * scale;
            }
        }
    }
    return input;
}

Result<FeatureMatrix> OnnxNetwork::runOn(cv::dnn::Net &network, std::span<const cv::Mat> pictures) const
{
    try {
        network.setInput(inputOf(pictures));
        const cv::Mat output = m_layer.empty() ? network.forward() : network.forward(m_layer);
        return rowsOf(output, static_cast<Index>(pictures.size()));
    } catch (const cv::Exception &exception) {
        return failure(ErrorKind::Unsupported,
                       Text::tr("the model cannot be run on pictures of %1 x %2 pixels: %3")
                           .arg(m_settings.width)
                           .arg(m_settings.height)
                           .arg(reasonOf(exception)));
    }
}

Result<FeatureMatrix> OnnxNetwork::run(std::span<const cv::Mat> pictures)
{
    cv::dnn::Net network;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            network = m_idle.back();
            m_idle.pop_back();
        }
    }
    if (network.empty()) {
        Result<cv::dnn::Net> read = readNetwork();
        if (!read)
            return failure(read.error());
        network = *read;
    }
    Result<FeatureMatrix> rows = runOn(network, pictures);
    // One that failed may be in any state.
    if (rows) {
        const std::scoped_lock lock(m_mutex);
        m_idle.push_back(network);
    }
    return rows;
}

}  // namespace Atoll
