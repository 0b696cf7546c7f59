#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/prediction.h"
#include "model/store/sample_range.h"
#include "model/store/statement.h"

#include <functional>
#include <vector>

namespace Atoll {

class Database;
class PredictionWriter;

/// Class probabilities of the samples that have any.
struct ClassProbabilities
{
    std::vector<SampleIndex> samples;  ///< ascending
    FeatureMatrix probabilities;       ///< samples.size() x categories
};

/// Prediction tasks and what was predicted. A sample without a row has no prediction; an ObjectPrediction
/// without objects is a prediction that found nothing.
class PredictionRepository final
{
public:
    explicit PredictionRepository(Database &database)
        : m_database(database)
    {
    }

    /// Oldest first.
    [[nodiscard]] Result<std::vector<PredictionTask>> tasks() const;
    /// Exact name; NotFound otherwise.
    [[nodiscard]] Result<PredictionTask> task(const QString &name) const;
    /// Samples that have a prediction.
    [[nodiscard]] Result<SampleIndex> count(TaskId task) const;
    [[nodiscard]] Result<std::optional<Prediction>> of(const PredictionTask &task, SampleIndex sample) const;
    /// In sample order, one at a time; a failure of `visit` ends the loop and is given back.
    [[nodiscard]] Result<> forEach(const PredictionTask &task,
                                   const std::function<Result<>(SampleIndex, const Prediction &)> &visit,
                                   SampleRange range = {}) const;
    /// All predictions of a classification task as a matrix.
    [[nodiscard]] Result<ClassProbabilities> classProbabilities(const PredictionTask &task) const;

    /// Makes the task, or empties the one of this name (type and categories are replaced, the id stays), and
    /// gives what takes its new predictions. Call inside a Transaction, so that all are replaced or none.
    [[nodiscard]] Result<PredictionWriter> replaceAll(const PredictionTask &task);
    /// With its predictions.
    [[nodiscard]] Result<> remove(TaskId task);

private:
    Database &m_database;
};

/// Takes the predictions of one task.
class PredictionWriter final
{
public:
    [[nodiscard]] TaskId task() const { return m_task; }
    /// Each sample at most once (AlreadyExists); of the task's type (for a segmentation, also
    /// objects with masks).
    [[nodiscard]] Result<> add(SampleIndex sample, const Prediction &prediction);

private:
    friend class PredictionRepository;
    PredictionWriter(Database &database, TaskId task, TaskType type);

    TaskId m_task;
    TaskType m_type;
    Statement m_insert;
};

}  // namespace Atoll
