#pragma once

#include "model/core/result.h"
#include "model/core/tag.h"
#include "model/core/task_control.h"
#include "model/workflow/score_statistics.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace Atoll {

class Project;

/// What a member of the query tag scores when the task says nothing of it. Its picture is usually new, broken
/// or labelled already, and nothing is known of how much it is worth.
enum class MissingPrediction : quint8 {
    Zero,    ///< 0: never preferred
    One,     ///< 1: preferred to all
    Refuse,  ///< no score is stored at all
};

struct ScorePredictionsRequest
{
    QString task;
    QString queryTag;  ///< empty: initial-tag
    MissingPrediction missing = MissingPrediction::Zero;
    QJsonValue config;  ///< settings of the task's scorer; null: its defaults
};

struct ScorePredictionsReport
{
    QString task;
    QString kind;  ///< name in the scoring catalog
    QString queryTag;
    SampleIndex members = 0;              ///< of the query tag
    SampleIndex covered = 0;              ///< of which have a prediction
    QStringList firstMissing;             ///< paths of the first members without one
    std::vector<ScoreStatistics> scores;  ///< of the covered members, in the order of the scorer's names
};

/// Scores what a task predicted for the members of a query tag and stores one set of scores per type for that
/// tag, replacing earlier ones of the same type. How often objects occur is compared within the covered
/// members. NotFound: no such task or tag, or no member has a prediction. Invalid: a prediction does not hold
/// together (named by its path). All types are stored or none.
[[nodiscard]] Result<ScorePredictionsReport>
scorePredictions(Project &project, const ScorePredictionsRequest &request, TaskControl &control);

}  // namespace Atoll
