#include "model/scoring/keypoint_scorer.h"

#include "model/core/text.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<double> meanConfidence(const std::vector<double> &keypoints)
{
    if (keypoints.size() % 3 != 0)
        return failure(ErrorKind::Invalid,
                       Text::tr("An instance has %1 key point values; they come in threes: x, y, confidence.")
                           .arg(keypoints.size()));
    double sum = 0;
    for (std::size_t at = 2; at < keypoints.size(); at += 3) {
        if (keypoints[at] < 0 || keypoints[at] > 1)
            return failure(
                ErrorKind::Invalid,
                Text::tr("A key point has the confidence %1; confidences lie in 0..1.").arg(keypoints[at]));
        sum += keypoints[at];
    }
    return sum / (double(keypoints.size()) / 3);
}

}  // namespace

const QStringList &KeypointScorer::names()
{
    static const QStringList all{u"mean_uncertainty"_s};
    return all;
}

Result<> KeypointScorer::score(const Prediction &prediction, std::span<double> row) const
{
    const auto *found = std::get_if<KeypointPrediction>(&prediction);
    if (found == nullptr)
        return failure(ErrorKind::Invalid,
                       Text::tr("This is no key point prediction: it holds no instances."));
    double sum = 0;
    int counted = 0;
    for (const KeypointInstance &instance : found->instances) {
        if (instance.keypoints.empty())
            continue;
        const auto mean = meanConfidence(instance.keypoints);
        if (!mean)
            return failure(mean.error());
        sum += *mean;
        ++counted;
    }
    row[0] = counted == 0 ? 0 : 1 - sum / counted;
    return {};
}

}  // namespace Atoll
