#include "model/scoring/detection_output.h"

#include "model/core/text.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

Result<> checkCounts(qsizetype boxes, std::size_t objectProbabilities, std::size_t classRows)
{
    if (std::size_t(boxes) == objectProbabilities && objectProbabilities == classRows)
        return {};
    return failure(ErrorKind::Invalid,
                   Text::tr("A picture has %1 boxes, %2 object probabilities and %3 rows of "
                            "class probabilities; the numbers must be equal.")
                       .arg(boxes)
                       .arg(objectProbabilities)
                       .arg(classRows));
}

/// First position of the largest entry; a NaN counts as the largest, as in numpy.
Eigen::Index firstLargest(const FeatureMatrixD &rows, Eigen::Index row)
{
    Eigen::Index best = 0;
    for (Eigen::Index c = 0; c < rows.cols(); ++c) {
        if (std::isnan(rows(row, c)))
            return c;
        if (rows(row, c) > rows(row, best))
            best = c;
    }
    return best;
}

/// Score at the label, the rest spread evenly over the other classes.
void spread(FeatureMatrixD &rows, Eigen::Index row, double score, qint64 label)
{
    rows.row(row).setConstant((1 - score) / double(rows.cols() - 1));
    rows(row, label) = score;
}

Result<> checkScores(std::span<const double> scores, std::span<const qint64> labels)
{
    for (const double score : scores)
        if (score > 1 || score < 0)
            return failure(ErrorKind::Invalid,
                           Text::tr("A box has the score %1; scores lie in 0..1.").arg(score));
    for (const qint64 label : labels)
        if (label < 0 || label > DetectionOutput::largestLabel)
            return failure(ErrorKind::Invalid,
                           Text::tr("A box has the label %1; labels are integers from 0 to %2.")
                               .arg(label)
                               .arg(DetectionOutput::largestLabel));
    return {};
}

}  // namespace

Result<DetectionOutput> DetectionOutput::fromProbabilities(qsizetype boxCount,
                                                           std::vector<double> objectProbabilities,
                                                           FeatureMatrixD classProbabilities)
{
    const auto counts =
        checkCounts(boxCount, objectProbabilities.size(), std::size_t(classProbabilities.rows()));
    if (!counts)
        return failure(counts.error());
    if (boxCount > 0 && classProbabilities.cols() < 1)
        return failure(ErrorKind::Invalid, Text::tr("A box has no class probability."));
    DetectionOutput output{std::move(objectProbabilities), std::move(classProbabilities), {}, {}};
    for (Eigen::Index box = 0; box < boxCount; ++box) {
        const Eigen::Index label = firstLargest(output.classProbabilities, box);
        output.labels.push_back(label);
        output.scores.push_back(output.objectProbabilities[std::size_t(box)] *
                                output.classProbabilities(box, label));
    }
    return output;
}

Result<DetectionOutput> DetectionOutput::fromScores(qsizetype boxCount, std::vector<double> scores,
                                                    std::vector<qint64> labels)
{
    const auto checked = checkScores(scores, labels);
    if (!checked)
        return failure(checked.error());
    const auto counts = checkCounts(boxCount, scores.size(), labels.size());
    if (!counts)
        return failure(counts.error());
    DetectionOutput output{scores, {}, scores, std::move(labels)};
    if (boxCount == 0)
        return output;
    const qint64 others = std::max<qint64>(1, std::ranges::max(output.labels));
    output.classProbabilities.resize(boxCount, others + 1);
    for (Eigen::Index box = 0; box < boxCount; ++box)
        spread(output.classProbabilities, box, scores[std::size_t(box)], output.labels[std::size_t(box)]);
    return output;
}

Result<DetectionOutput> DetectionOutput::fromObjects(std::span<const DetectedObject> objects)
{
    const auto boxCount = qsizetype(objects.size());
    std::size_t classes = 0;
    for (const DetectedObject &object : objects)
        classes = std::max(classes, object.probabilities.size());
    std::vector<double> scores;
    std::vector<qint64> labels;
    for (const DetectedObject &object : objects) {
        scores.push_back(object.score);
        labels.push_back(object.category);
    }
    if (classes == 0)
        return fromScores(boxCount, std::move(scores), std::move(labels));

    FeatureMatrixD rows(boxCount, Eigen::Index(classes));
    for (Eigen::Index box = 0; box < boxCount; ++box) {
        const DetectedObject &object = objects[std::size_t(box)];
        const bool fits = object.probabilities.size() == classes ||
                          (object.probabilities.empty() && classes > 1 && object.category >= 0 &&
                           std::size_t(object.category) < classes);
        if (!fits)
            return failure(
                ErrorKind::Invalid,
                Text::tr("The boxes of one picture speak of different numbers of classes: %1 and %2.")
                    .arg(classes)
                    .arg(object.probabilities.size()));
        if (object.probabilities.empty())
            spread(rows, box, object.score, object.category);
        else
            rows.row(box) = Eigen::Map<const Eigen::RowVectorXd>(object.probabilities.data(), rows.cols());
    }
    return fromProbabilities(boxCount, std::move(scores), std::move(rows));
}

}  // namespace Atoll
