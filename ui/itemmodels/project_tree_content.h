#pragma once

#include "model/core/embedding.h"
#include "model/workflow/tags.h"

#include <QString>

#include <optional>
#include <vector>

namespace Atoll {

struct SavedFilterItem
{
    QString name;
    QString description;  ///< its chips in words
};

struct PredictionItem
{
    QString task;
    qint64 covered = 0;  ///< samples with a prediction
    qint64 samples = 0;  ///< in the data set
    QString description;
};

/// Findings that want a look. None: not looked for yet.
struct CheckCounts
{
    std::optional<qint64> damaged;
    std::optional<qint64> missing;
    std::optional<qint64> duplicates;
};

/// All that the project tree shows. Scores are those of the tags' rows.
struct ProjectTreeContent
{
    std::vector<TagTreeRow> tags;
    QString workingSet;  ///< name of a tag
    std::vector<SavedFilterItem> savedFilters;
    std::vector<EmbeddingInfo> embeddings;
    QString activeEmbedding;  ///< name of the one the map shows
    std::vector<PredictionItem> predictions;
    CheckCounts checks;
};

}  // namespace Atoll
