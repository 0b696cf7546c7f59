#pragma once

#include "model/embedding/embedder.h"
#include "model/embedding/fisher_vector_model.h"
#include "model/embedding/picture_blocks.h"

#include <memory>
#include <optional>

namespace Atoll {

/// The built-in embedder: needs no model file, learns from the user's own pictures. Histograms of oriented
/// gradients and Fisher vectors of local descriptors of gradient and colour, shortened to at most 256 numbers
/// of unit length. Same bits for the same pictures and seed, with any number of threads.
class FisherVectorEmbedder final : public Embedder
{
public:
    /// `side`: 96, or 48 for small pictures.
    FisherVectorEmbedder(int side, std::uint64_t seed);

    /// The side that suits pictures whose longer sides have this median, in pixels.
    [[nodiscard]] static int sideFor(int typicalLongerSide);

    [[nodiscard]] QJsonObject parameters() const override;
    [[nodiscard]] QByteArray modelHash() const override;
    [[nodiscard]] int width() const override;
    [[nodiscard]] int minimumEdge() const override;
    /// Squashed to side x side: neither letterbox nor crop did better.
    [[nodiscard]] cv::Mat prepare(const cv::Mat &picture) const override;
    [[nodiscard]] int picturesToFit() const override;
    [[nodiscard]] Result<> fit(std::span<const cv::Mat> prepared, TaskControl &control) override;
    [[nodiscard]] QByteArray learnt() const override { return m_learnt; }
    [[nodiscard]] Result<> restore(const QByteArray &learnt) override;
    [[nodiscard]] Result<FeatureMatrix> embed(std::span<const cv::Mat> prepared,
                                              TaskControl &control) override;

private:
    void use(const FisherVectorModel &model);

    int m_side;
    std::uint64_t m_seed;
    QByteArray m_learnt;
    AffineMap m_reduction;
    std::optional<PictureDescriber> m_describer;
};

/// For the catalog. Settings: "side" (96 or 48; by the pictures when missing), "seed" (a whole number, as
/// number or text; 0 when missing).
[[nodiscard]] Result<std::unique_ptr<Embedder>> makeFisherVectorEmbedder(const QJsonObject &asked,
                                                                         int typicalLongerSide);

}  // namespace Atoll
