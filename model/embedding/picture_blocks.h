#pragma once

#include "model/embedding/dense_sift.h"
#include "model/embedding/fisher_vector.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <vector>

namespace Atoll {

/// Kinds of local descriptors.
enum class LocalKind : std::uint8_t { Sift, Colour };

/// Local descriptors of pictures of one side.
class LocalDescriptors
{
public:
    LocalDescriptors(LocalKind kind, int side);

    /// x and y of each descriptor of a picture, n x 2.
    [[nodiscard]] const FeatureMatrix &places() const { return m_places; }
    [[nodiscard]] Eigen::Index width() const;
    /// n x width(). `picture`: side x side, 8-bit BGR.
    [[nodiscard]] FeatureMatrix describe(const cv::Mat &picture) const;

private:
    DescriptorGrid m_grid;
    std::vector<DenseSift> m_sift;  ///< one, or none for colour
    FeatureMatrix m_places;
};

/// The four parts of a picture's description, in order.
enum class PictureBlock : std::uint8_t {
    FineGradients,
    CoarseGradients,
    SiftFisherVector,
    ColourFisherVector
};

inline constexpr std::array pictureBlocks = {PictureBlock::FineGradients, PictureBlock::CoarseGradients,
                                             PictureBlock::SiftFisherVector,
                                             PictureBlock::ColourFisherVector};

/// Describes pictures by numbers that are not yet shortened to an embedding.
class PictureDescriber
{
public:
    PictureDescriber(int side, const LocalModel &sift, const LocalModel &colour);

    [[nodiscard]] Eigen::Index width(PictureBlock block) const;
    /// Of all blocks together.
    [[nodiscard]] Eigen::Index width() const;
    /// Writes width(block) numbers.
    void describe(const cv::Mat &picture, PictureBlock block, float *out) const;
    /// Writes width() numbers, block after block.
    void describe(const cv::Mat &picture, float *out) const;

private:
    struct Fisher
    {
        Fisher(LocalKind kind, int side, const LocalModel &model);
        void describe(const cv::Mat &picture, float *out) const;

        LocalDescriptors descriptors;
        AffineMap shortening;
        FisherEncoder encoder;
    };

    Fisher m_sift;
    Fisher m_colour;
};

}  // namespace Atoll
