#pragma once

#include "model/core/result.h"
#include "model/scoring/detection_output.h"
#include "model/scoring/prediction_scorer.h"

#include <QJsonValue>
#include <QStringList>

namespace Atoll {

/// How the detection scorer counts objects.
struct DetectionConfig
{
    double frequencyPenalty = 0.25;  ///< what a second object of the same class adds to the count, 0..1
    double minScore = 0.9;           ///< `object_frequency` of the picture with the fewest objects, 0..1

    /// From `{"frequency_penalty": .., "min_score": ..}`; keys that are not there, and anything that is no
    /// object, mean the defaults. Invalid: another key, a value that is no number or outside 0..1.
    [[nodiscard]] static Result<DetectionConfig> fromJson(const QJsonValue &json);

    bool operator==(const DetectionConfig &) const = default;
};

/// The five scores of object detection. `object_frequency` compares a picture's number of objects with the
/// other pictures'; the others look at the picture alone.
class DetectionScorer final : public PredictionScorer
{
public:
    explicit DetectionScorer(const DetectionConfig &config = {});

    /// `object_frequency`, `objectness_least_confidence`, and the three uncertainty scores.
    [[nodiscard]] static const QStringList &names();

    [[nodiscard]] Result<> score(const Prediction &prediction, std::span<double> row) const override;
    /// The same for what is at hand as output already.
    void scoreOutput(const DetectionOutput &output, std::span<double> row) const;
    /// Maps the counts from [fewest, most] to [minScore, 1]; all equal gives 1.
    void finish(std::span<double> rows) const override;

private:
    DetectionConfig m_config;
};

}  // namespace Atoll
