#include "model/embedding/fisher_vector_embedder.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/embedding/fisher_vector_training.h"
#include "model/embedding/picture_scaling.h"

#include <QCryptographicHash>
#include <QVariant>
#include <QtGlobal>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Eigen::Index;

constexpr int usualSide = 96;
constexpr int smallSide = 48;
constexpr int largestSmallPicture = 64;

void makeUnit(float *row, Index width)
{
    double squares = 0;
    for (Index i = 0; i < width; ++i)
        squares += double(row[i]) * double(row[i]);
    if (!(squares > 0)) {
        // Exactly in the middle of all pictures; zeros would say that it could not be read.
        row[0] = 1;
        return;
    }
    const auto factor = static_cast<float>(1 / std::sqrt(squares));
    for (Index i = 0; i < width; ++i)
        row[i] *= factor;
}

/// Seeds fill 64 bits, which a JSON number does not hold.
std::optional<std::uint64_t> seedFrom(const QJsonValue &value)
{
    if (value.isUndefined())
        return 0;
    bool isNumber = false;
    const std::uint64_t seed = value.toVariant().toString().toULongLong(&isNumber);
    return isNumber ? std::optional(seed) : std::nullopt;
}

}  // namespace

FisherVectorEmbedder::FisherVectorEmbedder(int side, std::uint64_t seed)
    : m_side(side)
    , m_seed(seed)
{
    Q_ASSERT(side == usualSide || side == smallSide);
}

int FisherVectorEmbedder::sideFor(int typicalLongerSide)
{
    return typicalLongerSide > largestSmallPicture ? usualSide : smallSide;
}

QJsonObject FisherVectorEmbedder::parameters() const
{
    return {{u"side"_s, m_side}, {u"seed"_s, QString::number(m_seed)}};
}

QByteArray FisherVectorEmbedder::modelHash() const
{
    return QCryptographicHash::hash(m_learnt, QCryptographicHash::Blake2b_256);
}

int FisherVectorEmbedder::width() const
{
    return static_cast<int>(m_reduction.outputs());
}

int FisherVectorEmbedder::minimumEdge() const
{
    // Twice the side leaves the area average enough to work with.
    return 2 * m_side;
}

cv::Mat FisherVectorEmbedder::prepare(const cv::Mat &picture) const
{
    return scaledPicture(picture, {m_side, m_side});
}

int FisherVectorEmbedder::picturesToFit() const
{
    return 5000;
}

Result<> FisherVectorEmbedder::fit(std::span<const cv::Mat> prepared, TaskControl &control)
{
    const Result<FisherVectorModel> model = trainFisherVectorModel(prepared, m_seed, control);
    if (!model)
        return failure(model.error());
    m_learnt = model->toBytes();
    use(*model);
    return {};
}

Result<> FisherVectorEmbedder::restore(const QByteArray &learnt)
{
    const Result<FisherVectorModel> model = FisherVectorModel::fromBytes(learnt);
    if (!model)
        return failure(model.error());
    if (model->side != m_side)
        return failure(
            ErrorKind::Damaged,
            Text::tr("The stored parameters of the built-in embedder are for pictures of %1 pixels, not %2.")
                .arg(model->side)
                .arg(m_side));
    m_learnt = learnt;
    use(*model);
    return {};
}

void FisherVectorEmbedder::use(const FisherVectorModel &model)
{
    m_reduction = model.reduction;
    m_describer.emplace(model.side, model.sift, model.colour);
}

Result<std::unique_ptr<Embedder>> makeFisherVectorEmbedder(const QJsonObject &asked, int typicalLongerSide)
{
    for (auto setting = asked.begin(); setting != asked.end(); ++setting) {
        if (setting.key() != u"side"_s && setting.key() != u"seed"_s)
            return failure(
                ErrorKind::Invalid,
                Text::tr("The built-in embedder has no setting \"%1\"; it has \"seed\" and \"side\".")
                    .arg(setting.key()));
    }
    const int side = asked.value(u"side"_s).toInt(
        asked.contains(u"side"_s) ? 0 : FisherVectorEmbedder::sideFor(typicalLongerSide));
    if (side != usualSide && side != smallSide)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The side of the built-in embedder is %1 or %2 pixels.").arg(usualSide).arg(smallSide));
    const std::optional<std::uint64_t> seed = seedFrom(asked.value(u"seed"_s));
    if (!seed)
        return failure(ErrorKind::Invalid,
                       Text::tr("The seed \"%1\" is not a whole number from 0 to 18446744073709551615.")
                           .arg(asked.value(u"seed"_s).toVariant().toString()));
    return std::make_unique<FisherVectorEmbedder>(side, *seed);
}

Result<FeatureMatrix> FisherVectorEmbedder::embed(std::span<const cv::Mat> prepared, TaskControl &control)
{
    Q_ASSERT(m_describer);
    FeatureMatrix rows(static_cast<Index>(prepared.size()), m_reduction.outputs());
    parallelFor(rows.rows(), 16, [&](qint64 begin, qint64 end) {
        FeatureMatrix blocks(end - begin, m_describer->width());
        for (qint64 i = begin; i < end && !control.isCancelled(); ++i, control.advance())
            m_describer->describe(prepared[static_cast<std::size_t>(i)], blocks.row(i - begin).data());
        float *out = rows.data() + begin * rows.cols();
        m_reduction.apply(blocks.data(), blocks.rows(), out);
        for (qint64 i = begin; i < end; ++i, out += rows.cols())
            makeUnit(out, rows.cols());
    });
    if (control.isCancelled())
        return cancelled();
    return rows;
}

}  // namespace Atoll
