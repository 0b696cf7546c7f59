#pragma once

#include "model/core/geometry.h"
#include "model/core/sample_set.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace Atoll {

enum class TaskId : std::int64_t {};

/// Stored as numbers; never renumber.
enum class TaskType : std::uint8_t { Classification = 0, Detection = 1, Segmentation = 2, Keypoints = 3 };

struct Category
{
    qint64 id = 0;
    QString name;

    bool operator==(const Category &) const = default;
};

/// A question asked of a model; predictions belong to one. Categories are in ascending order of id, which is
/// the order of every probability vector.
struct PredictionTask
{
    TaskId id{};
    QString name;  ///< unique in the project
    TaskType type = TaskType::Classification;
    std::vector<Category> categories;
    qint64 createdAtMs = 0;

    bool operator==(const PredictionTask &) const = default;
};

/// Class probabilities of a whole picture, one per category.
struct ClassPrediction
{
    std::vector<float> probabilities;

    bool operator==(const ClassPrediction &) const = default;
};

/// Run lengths over a mask row by row; the first run counts zeros. The sum is width x height.
using RowRuns = std::vector<std::uint32_t>;

/// One object found in a picture.
struct DetectedObject
{
    int category = 0;                   ///< position in the task's categories
    double score = 1;                   ///< objectness, 0..1
    std::vector<double> probabilities;  ///< one per category; empty: only the score is known
    Box box;                            ///< pixels, upright
    RowRuns mask;                       ///< empty: a box only

    bool operator==(const DetectedObject &) const = default;
};

/// Looked, and found these (perhaps none, which differs from no prediction).
struct ObjectPrediction
{
    std::vector<DetectedObject> objects;

    bool operator==(const ObjectPrediction &) const = default;
};

/// What is kept of a picture's map of class probabilities: the volume itself is reduced as it is read.
struct SegmentationPrediction
{
    std::vector<double> meanProbabilities;  ///< per category, over the pixels
    double leastConfidence = 0;             ///< the picture's three scores, means over the pixels
    double margin = 0;
    double entropy = 0;

    bool operator==(const SegmentationPrediction &) const = default;
};

struct KeypointInstance
{
    int category = 0;
    std::optional<double> score;
    std::vector<double> keypoints;  ///< x, y, confidence, x, y, confidence, ...

    bool operator==(const KeypointInstance &) const = default;
};

struct KeypointPrediction
{
    std::vector<KeypointInstance> instances;

    bool operator==(const KeypointPrediction &) const = default;
};

using Prediction =
    std::variant<ClassPrediction, ObjectPrediction, SegmentationPrediction, KeypointPrediction>;

}  // namespace Atoll
