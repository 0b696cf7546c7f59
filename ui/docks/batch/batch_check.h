#pragma once

#include "model/workflow/insight/project_overview.h"
#include "ui/docks/batch/batch_settings.h"

#include <QCoreApplication>

#include <map>

namespace Atoll {

enum class BatchField : std::uint8_t { Pool, Labelled, Score, Embedding, MinDistance, Count, Name };

/// What can be done about a problem.
enum class BatchRemedy : std::uint8_t { None, ScorePool, ImportPredictions, ComputeEmbedding };

struct BatchProblem
{
    QString sentence;
    BatchRemedy remedy = BatchRemedy::None;
};

/// Whether a batch can be chosen with these settings, and of how many samples.
struct BatchCheck
{
    SampleIndex labelled = 0;    ///< size of the labelled set
    SampleIndex candidates = 0;  ///< pool without the labelled set
    std::map<BatchField, BatchProblem> problems;
    QString note;  ///< beside the number: fit to know, in nobody's way

    [[nodiscard]] bool isRunnable() const { return problems.empty(); }
};

/// Finds what is wrong with a form before anything is run. Costs some passes over the tags' bits.
class BatchChecker final
{
    Q_DECLARE_TR_FUNCTIONS(Atoll::BatchChecker)

public:
    [[nodiscard]] static BatchCheck check(const BatchSettings &settings, const ProjectOverview &project);

    /// Types of the scores of a tag, in the order they were stored.
    [[nodiscard]] static QStringList scoreTypes(const QString &tag, const ProjectOverview &project);
    /// The score that is taken for `settings`: the one named, or the one a selection takes by itself.
    [[nodiscard]] static QString scoreType(const BatchSettings &settings, const ProjectOverview &project);
    /// Null when it is not there; the newest for an empty name.
    [[nodiscard]] static const EmbeddingOverview *embedding(const QString &name,
                                                            const ProjectOverview &project);
    /// Whether the method, or the minimum distance, cannot do without an embedding.
    [[nodiscard]] static bool needsEmbedding(const BatchSettings &settings);

private:
    explicit BatchChecker(const BatchSettings &settings, const ProjectOverview &project)
        : m_settings(settings)
        , m_project(project)
    {
    }
    void checkSets();
    void checkScore();
    void checkEmbedding();
    void checkName();

    const BatchSettings &m_settings;
    const ProjectOverview &m_project;
    SampleSet m_samples;  ///< all that the selection looks at
    BatchCheck m_check;
};

/// Row of a tag, or null.
[[nodiscard]] const TagTreeRow *tagRow(const QString &name, const ProjectOverview &project);
[[nodiscard]] QStringList tagNames(const ProjectOverview &project);
/// For Lightly's words: preselected and new samples together.
[[nodiscard]] TagSelectionRequest selectionRequest(const BatchSettings &settings, const BatchCheck &check,
                                                   const ProjectOverview &project);

}  // namespace Atoll
