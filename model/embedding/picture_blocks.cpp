#include "model/embedding/picture_blocks.h"

#include "model/embedding/colour_descriptors.h"
#include "model/embedding/gradient_histogram.h"

#include <algorithm>

namespace Atoll {

namespace {

using Eigen::Index;

/// Pixels of a cell of local descriptors. Further scales cost time and gave nothing measurable.
constexpr int cell = 4;

}  // namespace

LocalDescriptors::LocalDescriptors(LocalKind kind, int side)
    : m_grid{side, cell}
    , m_places(m_grid.places())
{
    if (kind == LocalKind::Sift)
        m_sift.emplace_back(m_grid);
}

Index LocalDescriptors::width() const
{
    return m_sift.empty() ? colourDescriptorWidth : DenseSift::width;
}

FeatureMatrix LocalDescriptors::describe(const cv::Mat &picture) const
{
    if (m_sift.empty())
        return colourDescriptors(picture, m_grid);
    return m_sift.front().describe(signedOrientations(picture));
}

PictureDescriber::Fisher::Fisher(LocalKind kind, int side, const LocalModel &model)
    : descriptors(kind, side)
    , shortening(model.shortening)
    , encoder(model.mixture)
{
}

void PictureDescriber::Fisher::describe(const cv::Mat &picture, float *out) const
{
    encoder.encode(placedDescriptors(shortening, descriptors.describe(picture), descriptors.places()), out);
}

PictureDescriber::PictureDescriber(int side, const LocalModel &sift, const LocalModel &colour)
    : m_sift(LocalKind::Sift, side, sift)
    , m_colour(LocalKind::Colour, side, colour)
{
}

Index PictureDescriber::width(PictureBlock block) const
{
    switch (block) {
    case PictureBlock::FineGradients:
        return fineGradientHistogramWidth;
    case PictureBlock::CoarseGradients:
        return gradientHistogramWidth - fineGradientHistogramWidth;
    case PictureBlock::SiftFisherVector:
        return m_sift.encoder.width();
    case PictureBlock::ColourFisherVector:
        return m_colour.encoder.width();
    }
    Q_UNREACHABLE();
}

Index PictureDescriber::width() const
{
    Index sum = 0;
    for (const PictureBlock block : pictureBlocks)
        sum += width(block);
    return sum;
}

void PictureDescriber::describe(const cv::Mat &picture, PictureBlock block, float *out) const
{
    switch (block) {
    case PictureBlock::FineGradients:
    case PictureBlock::CoarseGradients: {
        const Eigen::VectorXf both = mirroredGradientHistogram(unsignedOrientations(picture));
        const Index first = block == PictureBlock::FineGradients ? 0 : fineGradientHistogramWidth;
        std::copy_n(both.data() + first, width(block), out);
        return;
    }
    case PictureBlock::SiftFisherVector:
        return m_sift.describe(picture, out);
    case PictureBlock::ColourFisherVector:
        return m_colour.describe(picture, out);
    }
    Q_UNREACHABLE();
}

void PictureDescriber::describe(const cv::Mat &picture, float *out) const
{
    const Eigen::VectorXf gradients = mirroredGradientHistogram(unsignedOrientations(picture));
    out = std::copy_n(gradients.data(), gradients.size(), out);
    m_sift.describe(picture, out);
    m_colour.describe(picture, out + m_sift.encoder.width());
}

}  // namespace Atoll
