#pragma once

#include "model/embedding/embedder.h"
#include "model/embedding/onnx_settings.h"

#include <memory>

namespace Atoll {

class OnnxNetwork;

/// A layer of a neural network in an ONNX file, computed by OpenCV. A spatial output is averaged over height
/// and width, a sequence over its positions.
class OnnxEmbedder final : public Embedder
{
public:
    /// Loads the file and tries it on an empty picture, so that whatever is wrong is known now: NotFound, Io,
    /// Unsupported (no ONNX model, an operation that OpenCV does not know), Damaged, or Invalid (size,
    /// channels, layer).
    [[nodiscard]] static Result<std::unique_ptr<Embedder>> load(const OnnxSettings &settings);
    ~OnnxEmbedder() override;

    /// Size filled in.
    [[nodiscard]] QJsonObject parameters() const override { return m_settings.toJson(); }
    /// BLAKE2b-256 of the model file.
    [[nodiscard]] QByteArray modelHash() const override { return m_hash; }
    [[nodiscard]] int width() const override { return m_width; }
    [[nodiscard]] int minimumEdge() const override;
    [[nodiscard]] cv::Mat prepare(const cv::Mat &picture) const override;
    [[nodiscard]] Result<FeatureMatrix> embed(std::span<const cv::Mat> prepared,
                                              TaskControl &control) override;

private:
    OnnxEmbedder(OnnxSettings settings, std::unique_ptr<OnnxNetwork> network, QByteArray hash, int width);

    OnnxSettings m_settings;
    std::unique_ptr<OnnxNetwork> m_network;
    QByteArray m_hash;
    int m_width;
};

/// For the catalog; settings as OnnxSettings::fromJson().
[[nodiscard]] Result<std::unique_ptr<Embedder>> makeOnnxEmbedder(const QJsonObject &asked,
                                                                 int typicalLongerSide);

}  // namespace Atoll
