#include "model/workflow/prediction_array.h"

#include "model/core/text.h"
#include "model/formats/arrays/npy.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/segmentation_scorer.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString shapeText(const std::vector<qint64> &shape)
{
    QStringList sizes;
    for (const qint64 size : shape)
        sizes.append(QString::number(size));
    return sizes.join(u" x "_s);
}

}  // namespace

Result<PredictionArray> readPredictionArray(const QString &path, TaskControl &control)
{
    auto reader = NpyReader::open(path);
    if (!reader)
        return failure(reader.error());
    PredictionArray array{reader->header().shape, {}};
    if (reader->header().count == 0)
        return array;
    if (reader->header().type.itemBytes == 8) {
        auto numbers = reader->readNumbers(control, NonFinite::Keep);
        if (!numbers)
            return failure(numbers.error());
        array.values = std::move(*numbers);
        return array;
    }
    auto floats = reader->readFloats(control, NonFinite::Keep);
    if (!floats)
        return failure(floats.error());
    array.values = std::move(floats->values);
    return array;
}

Result<std::vector<NamedScores>> scoreProbabilities(const PredictionArray &array, ScoreRange range,
                                                    TaskControl &control)
{
    const bool isEmpty = !array.shape.empty() && array.shape[0] == 0;
    if (!isEmpty && array.shape.size() != 2)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The class probabilities have %1 dimensions (%2); they must have two: one row per "
                     "picture and one column per class.")
                .arg(array.shape.size())
                .arg(shapeText(array.shape)));
    const qint64 columns = isEmpty ? 0 : array.shape[1];
    return std::visit(
        [&](const auto &values) {
            using Number = typename std::decay_t<decltype(values)>::value_type;
            return scoreClassification(ProbabilityRows<Number>::of(values.data(), array.shape[0], columns),
                                       range, control);
        },
        array.values);
}

Result<SegmentationPrediction> summarizeMap(const PredictionArray &array, ClassAxis axis)
{
    if (array.shape.size() != 3)
        return failure(
            ErrorKind::Invalid,
            Text::tr("A map of class probabilities has %1 dimensions (%2); each picture's map must have "
                     "three: width, height and classes.")
                .arg(array.shape.size())
                .arg(shapeText(array.shape)));
    const bool isFirst = axis == ClassAxis::First;
    const qint64 classes = array.shape[isFirst ? 0 : 2];
    const qint64 pixels = isFirst ? array.shape[1] * array.shape[2] : array.shape[0] * array.shape[1];
    return std::visit(
        [&](const auto &values) {
            using Number = typename std::decay_t<decltype(values)>::value_type;
            return summarizeMap(isFirst
                                    ? ProbabilityRows<Number>::classesFirst(values.data(), classes, pixels)
                                    : ProbabilityRows<Number>::of(values.data(), pixels, classes));
        },
        array.values);
}

}  // namespace Atoll
