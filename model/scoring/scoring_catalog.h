#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/scoring/prediction_scorer.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Atoll {

/// One way to turn predictions into scores.
struct ScorerInfo
{
    QString name;  ///< "classification", ...: for the command line and the wire
    TaskType task = TaskType::Classification;
    QStringList scoreNames;  ///< in the order of a scorer's row
    QString description;     ///< one paragraph for the person who chooses
    /// Invalid for settings the scorer does not know.
    Result<std::unique_ptr<PredictionScorer>> (*make)(const QJsonValue &config) = nullptr;
};

/// All scorers, one per task type.
[[nodiscard]] const std::vector<ScorerInfo> &scoringCatalog();
[[nodiscard]] const ScorerInfo &scorerFor(TaskType task);
/// NotFound, naming those there are.
[[nodiscard]] Result<const ScorerInfo *> scorerNamed(const QString &name);

}  // namespace Atoll
