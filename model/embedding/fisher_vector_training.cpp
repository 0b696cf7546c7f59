#include "model/embedding/fisher_vector_training.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/embedding/block_reduction.h"
#include "model/embedding/picture_blocks.h"
#include "model/numeric/pca.h"
#include "model/numeric/random_generator.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace Atoll {

namespace {

using Eigen::Index;

/// Local descriptors that principal components and mixture are learnt from, about.
constexpr Index wantedDescriptors = 100'000;
constexpr Index embeddingWidth = 256;

/// How much one kind of local descriptor is shortened, and into how many parts its mixture divides.
struct LocalSizes
{
    Index shortened;
    int mixture;
};

constexpr LocalSizes sizesOf(LocalKind kind)
{
    return kind == LocalKind::Sift ? LocalSizes{48, 64} : LocalSizes{32, 32};
}

constexpr double weightOf(PictureBlock block)
{
    switch (block) {
    case PictureBlock::FineGradients:
    case PictureBlock::CoarseGradients:
        return 0.7;
    case PictureBlock::SiftFisherVector:
        return 1;
    case PictureBlock::ColourFisherVector:
        return 0.5;
    }
    Q_UNREACHABLE();
}

/// Descriptors of the same number from each picture, at random places.
struct DescriptorSample
{
    FeatureMatrix descriptors;
    FeatureMatrix places;
};

Result<DescriptorSample> sampleDescriptors(const LocalDescriptors &local, std::span<const cv::Mat> pictures,
                                           std::uint64_t seed, TaskControl &control)
{
    const auto count = static_cast<Index>(pictures.size());
    const Index available = local.places().rows();
    const Index each = std::min(available, (wantedDescriptors + count - 1) / count);
    DescriptorSample sample{FeatureMatrix(count * each, local.width()), FeatureMatrix(count * each, 2)};
    control.beginStage(Text::tr("Looking at pictures to learn from"), count);
    parallelFor(count, 8, [&](qint64 begin, qint64 end) {
        std::vector<Index> order(static_cast<std::size_t>(available));
        for (qint64 i = begin; i < end && !control.isCancelled(); ++i, control.advance()) {
            const FeatureMatrix all = local.describe(pictures[static_cast<std::size_t>(i)]);
            std::iota(order.begin(), order.end(), 0);
            // A generator for each picture: the order in which threads take them must not matter.
            RandomGenerator random(seed + static_cast<std::uint64_t>(i));
            random.shuffle(std::span(order));
            for (Index k = 0; k < each; ++k) {
                sample.descriptors.row(i * each + k) = all.row(order[static_cast<std::size_t>(k)]);
                sample.places.row(i * each + k) = local.places().row(order[static_cast<std::size_t>(k)]);
            }
        }
    });
    if (control.isCancelled())
        return cancelled();
    return sample;
}

/// Principal components scaled to unit variance; components without variance give zeros.
AffineMap whitening(const Pca &pca)
{
    const double least = 1e-7 * pca.eigenvalues(0);
    Eigen::VectorXd factors(pca.eigenvalues.size());
    for (Index i = 0; i < factors.size(); ++i)
        factors(i) = pca.eigenvalues(i) > least ? 1 / std::sqrt(pca.eigenvalues(i)) : 0;
    const Eigen::MatrixXd weights = pca.components.transpose() * factors.asDiagonal();
    const Eigen::VectorXd offset = -(weights.transpose() * pca.mean);
    return {FeatureMatrix(weights.cast<float>()), Eigen::VectorXf(offset.cast<float>())};
}

Result<LocalModel> trainLocalModel(LocalKind kind, std::span<const cv::Mat> pictures, std::uint64_t seed,
                                   TaskControl &control)
{
    const LocalDescriptors local(kind, pictures.front().rows);
    const Result<DescriptorSample> sample = sampleDescriptors(local, pictures, seed, control);
    if (!sample)
        return failure(sample.error());
    const LocalSizes sizes = sizesOf(kind);
    const Result<Pca> pca =
        fitPca(sample->descriptors, {.components = sizes.shortened, .seed = seed}, control);
    if (!pca)
        return failure(pca.error());
    LocalModel model;
    model.shortening = whitening(*pca);
    Result<GaussianMixture> mixture =
        fitGaussianMixture(placedDescriptors(model.shortening, sample->descriptors, sample->places),
                           {.size = sizes.mixture, .seed = seed}, control);
    if (!mixture)
        return failure(mixture.error());
    model.mixture = std::move(*mixture);
    return model;
}

Result<FeatureMatrix> blockRows(const PictureDescriber &describer, PictureBlock block,
                                std::span<const cv::Mat> pictures, TaskControl &control)
{
    const auto count = static_cast<Index>(pictures.size());
    FeatureMatrix rows(count, describer.width(block));
    control.beginStage(Text::tr("Describing pictures to learn from"), count);
    parallelFor(count, 8, [&](qint64 begin, qint64 end) {
        for (qint64 i = begin; i < end && !control.isCancelled(); ++i, control.advance())
            describer.describe(pictures[static_cast<std::size_t>(i)], block, rows.data() + i * rows.cols());
    });
    if (control.isCancelled())
        return cancelled();
    return rows;
}

}  // namespace

Result<FisherVectorModel> trainFisherVectorModel(std::span<const cv::Mat> pictures, std::uint64_t seed,
                                                 TaskControl &control)
{
    if (pictures.size() < 2)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The built-in embedder learns from the pictures themselves and needs at least 2 that "
                     "can be read; there are %1.")
                .arg(pictures.size()));
    RandomGenerator seeds(seed);
    Result<LocalModel> sift = trainLocalModel(LocalKind::Sift, pictures, seeds.next(), control);
    if (!sift)
        return failure(sift.error());
    Result<LocalModel> colour = trainLocalModel(LocalKind::Colour, pictures, seeds.next(), control);
    if (!colour)
        return failure(colour.error());
    FisherVectorModel model{pictures.front().rows, std::move(*sift), std::move(*colour), {}};
    const PictureDescriber describer(model.side, model.sift, model.colour);
    std::vector<ReducedBlock> blocks;
    blocks.reserve(pictureBlocks.size());
    for (const PictureBlock block : pictureBlocks)
        blocks.push_back(
            {weightOf(block), [&, block] { return blockRows(describer, block, pictures, control); }});
    Result<AffineMap> reduction = fitBlockReduction(blocks, embeddingWidth, seeds.next(), control);
    if (!reduction)
        return failure(reduction.error());
    model.reduction = std::move(*reduction);
    return model;
}

}  // namespace Atoll
