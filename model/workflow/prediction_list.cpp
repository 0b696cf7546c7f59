#include "model/workflow/prediction_list.h"

#include "model/core/text.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<double> numberOf(const JsonField &field)
{
    if (const QString *text = field.value().text()) {
        if (*text == "NaN"_L1)
            return std::numeric_limits<double>::quiet_NaN();
        if (*text == "Infinity"_L1)
            return std::numeric_limits<double>::infinity();
        if (*text == "-Infinity"_L1)
            return -std::numeric_limits<double>::infinity();
    }
    return field.number();
}

Result<std::vector<double>> numbersOf(const JsonField &list)
{
    const auto size = list.listSize();
    if (!size)
        return failure(size.error());
    std::vector<double> numbers;
    numbers.reserve(std::size_t(*size));
    for (qsizetype i = 0; i < *size; ++i) {
        const auto number = numberOf(list.at(i));
        if (!number)
            return failure(number.error());
        numbers.push_back(*number);
    }
    return numbers;
}

Result<std::vector<qint64>> labelsOf(const JsonField &list)
{
    const auto size = list.listSize();
    if (!size)
        return failure(size.error());
    std::vector<qint64> labels;
    for (qsizetype i = 0; i < *size; ++i) {
        const JsonField label = list.at(i);
        // 1.0 is refused on purpose: labels that went through floating point are often scores by mistake.
        if (label.value().integer() == nullptr)
            return label.wrong(Text::tr("labels are whole numbers"));
        labels.push_back(*label.value().integer());
    }
    return labels;
}

Result<FeatureMatrixD> matrixOf(const JsonField &rows)
{
    const auto count = rows.listSize();
    if (!count)
        return failure(count.error());
    FeatureMatrixD matrix;
    for (qsizetype row = 0; row < *count; ++row) {
        const JsonField field = rows.at(row);
        const auto numbers = numbersOf(field);
        if (!numbers)
            return failure(numbers.error());
        const auto width = Eigen::Index(numbers->size());
        if (row == 0)
            matrix.resize(*count, width);
        if (width != matrix.cols())
            return field.wrong(
                Text::tr("every row of one picture has as many numbers as the first, %1").arg(matrix.cols()));
        matrix.row(row) = Eigen::Map<const Eigen::RowVectorXd>(numbers->data(), width);
    }
    return matrix;
}

/// Number of boxes, each of which must be four numbers; `fallback` when none are given.
Result<qsizetype> boxCountOf(const JsonField &image, qsizetype fallback)
{
    const auto boxes = image.find(u"boxes"_s);
    if (!boxes)
        return fallback;
    const auto matrix = matrixOf(*boxes);
    if (!matrix)
        return failure(matrix.error());
    if (matrix->rows() > 0 && matrix->cols() != 4)
        return boxes->wrong(Text::tr("a box is four numbers: x0, y0, x1, y1"));
    return matrix->rows();
}

/// The output, or its refusal with the place of the picture in front.
Result<DetectionOutput> placed(Result<DetectionOutput> output, const JsonField &image)
{
    if (!output)
        return image.refuse(output.error().message);
    return output;
}

Result<DetectionOutput> readScoredBoxes(const JsonField &image, const JsonField &scoreList)
{
    auto scores = numbersOf(scoreList);
    if (!scores)
        return failure(scores.error());
    const auto labelList = image.member(u"labels"_s);
    if (!labelList)
        return failure(labelList.error());
    auto labels = labelsOf(*labelList);
    if (!labels)
        return failure(labels.error());
    const auto boxes = boxCountOf(image, qsizetype(scores->size()));
    if (!boxes)
        return failure(boxes.error());
    return placed(DetectionOutput::fromScores(*boxes, std::move(*scores), std::move(*labels)), image);
}

Result<KeypointInstance> readInstance(const JsonField &field)
{
    const auto list = field.member(u"keypoints"_s);
    if (!list)
        return failure(list.error());
    auto keypoints = numbersOf(*list);
    if (!keypoints)
        return failure(keypoints.error());
    KeypointInstance instance{0, std::nullopt, std::move(*keypoints)};
    if (const auto category = field.find(u"category_id"_s)) {
        const qint64 *id = category->value().integer();
        if (id == nullptr || *id < std::numeric_limits<int>::min() || *id > std::numeric_limits<int>::max())
            return category->wrong(Text::tr("a category id is a whole number"));
        instance.category = int(*id);
    }
    if (const auto score = field.find(u"score"_s)) {
        const auto number = numberOf(*score);
        if (!number)
            return failure(number.error());
        instance.score = *number;
    }
    return instance;
}

}  // namespace

Result<DetectionOutput> readDetections(const JsonField &image)
{
    const auto isObject = image.demandObject();
    if (!isObject)
        return failure(isObject.error());
    if (const auto scores = image.find(u"scores"_s))
        return readScoredBoxes(image, *scores);
    const auto objectList = image.member(u"object_probabilities"_s);
    if (!objectList)
        return failure(objectList.error());
    const auto classRows = image.member(u"class_probabilities"_s);
    if (!classRows)
        return failure(classRows.error());
    auto objects = numbersOf(*objectList);
    if (!objects)
        return failure(objects.error());
    auto classes = matrixOf(*classRows);
    if (!classes)
        return failure(classes.error());
    const auto boxes = boxCountOf(image, qsizetype(objects->size()));
    if (!boxes)
        return failure(boxes.error());
    return placed(DetectionOutput::fromProbabilities(*boxes, std::move(*objects), std::move(*classes)),
                  image);
}

Result<KeypointPrediction> readKeypoints(const JsonField &image)
{
    const auto count = image.listSize();
    if (!count)
        return failure(count.error());
    KeypointPrediction prediction;
    for (qsizetype i = 0; i < *count; ++i) {
        auto instance = readInstance(image.at(i));
        if (!instance)
            return failure(instance.error());
        prediction.instances.push_back(std::move(*instance));
    }
    return prediction;
}

}  // namespace Atoll
