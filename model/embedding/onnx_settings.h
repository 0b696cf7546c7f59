#pragma once

#include "model/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <array>

namespace Atoll {

/// How pictures become the input of a network, and which numbers become the embedding.
struct OnnxSettings
{
    QString model{};  ///< path of the file
    int width = 0;    ///< pixels; 0: as the model says, else 224
    int height = 0;
    bool isRgb = true;                        ///< order of the channels; else BGR
    std::array<double, 3> mean = {0, 0, 0};   ///< in the network's order, of numbers 0..255; taken away first
    std::array<double, 3> scale = {1, 1, 1};  ///< then multiplied
    QString layer{};                          ///< empty: the last one
    bool isUnitLength = true;                 ///< rows are divided by their length

    bool operator==(const OnnxSettings &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// "preset" fills in what is not named; default: imagenet. Other keys: "model" (necessary), "width",
    /// "height", "channels" ("rgb", "bgr"), "mean" (3 numbers), "scale" (1 or 3 numbers), "layer",
    /// "normalize". Invalid for unknown keys and values out of range.
    [[nodiscard]] static Result<OnnxSettings> fromJson(const QJsonObject &asked);
};

/// imagenet: RGB with the means and deviations of torchvision; raw: RGB in 0..1; squeezenet: SqueezeNet 1.1
/// as converted from Caffe.
[[nodiscard]] QStringList onnxPresets();

}  // namespace Atoll
