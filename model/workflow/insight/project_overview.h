#pragma once

#include "model/core/prediction.h"
#include "model/core/task_control.h"
#include "model/workflow/project.h"
#include "model/workflow/tags.h"

#include <vector>

namespace Atoll {

/// What is known of the pictures as a whole.
struct PictureCounts
{
    SampleIndex broken = 0;      ///< damaged, unreadable, too large or refused
    SampleIndex missing = 0;     ///< files that are gone
    SampleIndex duplicates = 0;  ///< samples whose bytes an earlier one has already

    bool operator==(const PictureCounts &) const = default;
};

struct EmbeddingOverview
{
    EmbeddingInfo info;
    SampleIndex missing = 0;  ///< samples that joined later and have no row

    [[nodiscard]] bool isComplete() const { return missing == 0; }
};

struct ProjectionOverview
{
    ProjectionInfo info;
    QString embedding;  ///< name
};

struct PredictionOverview
{
    PredictionTask task;
    SampleIndex covered = 0;  ///< samples with a prediction
};

struct ScoreOverview
{
    ScoreSummary summary;
    QString tag;             ///< name of the query tag
    bool isComplete = true;  ///< one number for each sample the tag has now
};

/// What all lists of the window show of a project. A value: may travel between threads.
struct ProjectOverview
{
    QString path;
    QString name;
    bool isReadOnly = false;
    SampleIndex samples = 0;
    QString imageRoot;  ///< empty: a data set without pictures
    bool isImageRootThere = false;

    std::vector<TagTreeRow> tags;
    std::vector<EmbeddingOverview> embeddings;    ///< oldest first
    std::vector<ProjectionOverview> projections;  ///< oldest first
    std::vector<PredictionOverview> predictions;  ///< oldest first
    std::vector<ScoreOverview> scores;            ///< by tag, then in the order they were stored
    std::vector<LabelClassCount> labelClasses;    ///< in bytewise order of their names
    qint64 labels = 0;
    bool hasReferenceLabels = false;
    PictureCounts pictures;

    /// What counting depends on; equal stamps, equal counts.
    struct Stamps
    {
        QString pictures;
        QString labels;
    };
    Stamps stamps;
};

/// Reads everything anew, but takes over from `previous`, an earlier overview of the same project, those
/// counts whose rows have not changed since: the first time takes seconds at a million samples, later ones
/// what the changed part takes.
[[nodiscard]] Result<ProjectOverview> readProjectOverview(const Project &project, TaskControl &control,
                                                          const ProjectOverview *previous = nullptr);

}  // namespace Atoll
