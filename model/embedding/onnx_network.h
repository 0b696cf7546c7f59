#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/embedding/onnx_settings.h"

#include <QByteArray>

#include <opencv2/dnn.hpp>

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace Atoll {

struct OnnxFile;

/// The one place that calls OpenCV's network reader, whose exceptions end here. Copies of the network are
/// made as threads need them, since one may be used by one thread only.
class OnnxNetwork
{
public:
    /// Loads the network and runs it once. `file`: the outline of `bytes`. Fills in size and layer of
    /// `settings`.
    [[nodiscard]] static Result<std::unique_ptr<OnnxNetwork>>
    load(const QByteArray &bytes, const OnnxFile &file, OnnxSettings &settings);

    /// Numbers per picture.
    [[nodiscard]] int width() const { return m_width; }
    /// Pictures that it takes at a time.
    [[nodiscard]] int batch() const { return m_batch; }
    /// One row per picture of the size in the settings, 8-bit BGR; at most batch(). From any thread.
    [[nodiscard]] Result<FeatureMatrix> run(std::span<const cv::Mat> pictures);

private:
    OnnxNetwork(QByteArray bytes, OnnxSettings settings);

    [[nodiscard]] Result<cv::dnn::Net> readNetwork() const;
    [[nodiscard]] Result<> chooseLayer(const OnnxFile &file);
    [[nodiscard]] Result<FeatureMatrix> runOn(cv::dnn::Net &network, std::span<const cv::Mat> pictures) const;
    [[nodiscard]] cv::Mat inputOf(std::span<const cv::Mat> pictures) const;

    QByteArray m_bytes;
    OnnxSettings m_settings;
    std::string m_layer;  ///< as OpenCV calls it; empty: the last
    int m_width = 0;
    int m_batch = 1;
    std::mutex m_mutex;
    std::vector<cv::dnn::Net> m_idle;
};

}  // namespace Atoll
