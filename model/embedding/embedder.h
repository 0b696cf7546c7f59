#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QByteArray>
#include <QJsonObject>

#include <opencv2/core/mat.hpp>

#include <span>

namespace Atoll {

/// Pixels to vectors. Made by the catalog; one that has something to learn is fitted, or given back what an
/// earlier one learnt, before the first embed(). prepare() may be called from any thread, all else by one
/// caller at a time.
class Embedder
{
public:
    Embedder() = default;
    Embedder(const Embedder &) = delete;
    Embedder &operator=(const Embedder &) = delete;
    virtual ~Embedder() = default;

    /// Every setting with its value: the catalog makes an equal embedder from it.
    [[nodiscard]] virtual QJsonObject parameters() const = 0;
    /// Names what decides the numbers besides parameters(): the model file, or what was learnt.
    [[nodiscard]] virtual QByteArray modelHash() const = 0;
    /// Numbers per picture.
    [[nodiscard]] virtual int width() const = 0;

    /// Pictures may be decoded at a reduced scale that leaves both sides at least this many pixels.
    [[nodiscard]] virtual int minimumEdge() const = 0;
    /// The small picture that fit() and embed() take, from a decoded one (8-bit BGR, not empty).
    [[nodiscard]] virtual cv::Mat prepare(const cv::Mat &picture) const = 0;

    /// Prepared pictures that fit() wants, at most; 0: there is nothing to learn.
    [[nodiscard]] virtual int picturesToFit() const { return 0; }
    [[nodiscard]] virtual Result<> fit(std::span<const cv::Mat> prepared, TaskControl &control);
    /// What fit() learnt, to be stored beside the embedding; empty when there is nothing to learn.
    [[nodiscard]] virtual QByteArray learnt() const { return {}; }
    /// Takes what an equal embedder learnt; Damaged or Unsupported when it cannot be that.
    [[nodiscard]] virtual Result<> restore(const QByteArray &learnt);

    /// One row of width() numbers per picture. Several threads are used inside; a row does not depend on the
    /// other pictures. Counts one step of the current stage per picture.
    [[nodiscard]] virtual Result<FeatureMatrix> embed(std::span<const cv::Mat> prepared,
                                                      TaskControl &control) = 0;
};

}  // namespace Atoll
