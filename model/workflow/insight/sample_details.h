#pragma once

#include "model/core/label.h"
#include "model/core/prediction.h"
#include "model/core/sample.h"
#include "model/core/score.h"

#include <QString>

#include <optional>
#include <vector>

namespace Atoll {

class Project;

/// A line of two columns, in the user's language.
struct DetailRow
{
    QString title;
    QString value;

    bool operator==(const DetailRow &) const = default;
};

struct ScoreDetail
{
    QString type;
    QString tag;  ///< query tag it was made for
    double value = 0;
    /// Share of the other scores of its kind below it, 0..1; not worked out for more than `mostRanked`.
    std::optional<double> percentile;
};

struct ClassDetail
{
    QString name;
    double probability = 0;
};

/// An object to draw over the picture.
struct OverlayObject
{
    QString className;
    double score = 0;
    Box box;                        ///< pixels of the upright picture
    RowRuns mask;                   ///< of the whole picture; empty: none
    std::vector<double> keypoints;  ///< x, y, confidence, ...
};

struct PredictionDetail
{
    QString task;
    TaskType type = TaskType::Classification;
    std::vector<ClassDetail> classes;    ///< most probable first: pictures and segmentations
    std::vector<OverlayObject> objects;  ///< highest score first
};

/// All that is known of one sample, for the inspector.
struct SampleDetails
{
    Sample sample;
    QString absolutePath;  ///< empty for a data set without pictures
    std::vector<DetailRow> facts;
    std::vector<DetailRow> metadata;  ///< custom; nested names joined by dots
    std::vector<ScoreDetail> scores;
    std::vector<PredictionDetail> predictions;  ///< tasks that say something of this sample
    std::vector<Label> labels;                  ///< without reference labels
    std::vector<QString> tags;                  ///< oldest first

    static constexpr SampleIndex mostRanked = 200'000;
    static constexpr std::size_t mostClasses = 10;  ///< in PredictionDetail::classes
};

/// NotFound for an index outside the data set.
[[nodiscard]] Result<SampleDetails> readSampleDetails(const Project &project, SampleIndex sample);

/// Facts of the picture as rows: file, size, state, measurements. Unknown ones are left out.
[[nodiscard]] std::vector<DetailRow> factRows(const Sample &sample);

}  // namespace Atoll
