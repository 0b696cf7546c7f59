#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/scoring/named_scores.h"
#include "model/workflow/prediction_array.h"

#include <QJsonValue>
#include <QStringList>

namespace Atoll {

/// Predictions in files, to be scored without a project.
struct ArrayScoreRequest
{
    QString kind;  ///< name in the scoring catalog
    QStringList
        files;  ///< classification: one .npy of N x C. Detection and key points: one .json. Segmentation:
                ///< .npy files with one map each, or folders of them (in the order of their names)
    QJsonValue config;                         ///< settings of the scorer; null: its defaults
    ScoreRange range = ScoreRange::ZeroToOne;  ///< Raw only for classification
    ClassAxis classAxis = ClassAxis::Last;     ///< for segmentation
};

struct ArrayScores
{
    std::vector<NamedScores> scores;  ///< in the order of the scorer's names, one number per picture
    QStringList files;                ///< segmentation: the file of each picture
};

/// Errors name file and place. Of segmentation maps only one is in memory at a time.
[[nodiscard]] Result<ArrayScores> scoreArrays(const ArrayScoreRequest &request, TaskControl &control);

}  // namespace Atoll
