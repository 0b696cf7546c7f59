#pragma once

#include "model/workflow/selection.h"

#include <map>

class QDateTime;

namespace Atoll {

/// Scores by type: one number per sample of the query set, in ascending sample order.
using ScoresByType = std::map<QString, std::vector<double>>;

/// The loop of active learning over one project, as Lightly 1.2 has it: query, label, train, score, query.
/// Each query makes a tag, which is the labelled set of the next one.
class ActiveLearningAgent final
{
public:
    /// Names of tags; NotFound for an unknown one. No preselected tag: nothing is labelled yet. `project` is
    /// borrowed.
    [[nodiscard]] static Result<ActiveLearningAgent>
    create(Project &project, const QString &queryTag = initialTagName.toString(),
           const QString &preselectedTag = {});

    /// All samples there are to choose from, those labelled already included.
    [[nodiscard]] Result<SampleSet> querySet() const;
    [[nodiscard]] Result<SampleSet> labeledSet() const;
    /// Query set without labelled set.
    [[nodiscard]] Result<SampleSet> unlabeledSet() const;
    /// What the last query added; Invalid before the first.
    [[nodiscard]] Result<SampleSet> addedSet() const;

    /// Selects; `config.nSamples` is the size of the labelled set afterwards. Below its present size: a
    /// warning in the report, no tag, and nothing stored. Without `config.name` the tag gets
    /// defaultSelectionName(). Scores are stored for the query tag first; when the selection then fails they
    /// are taken back.
    [[nodiscard]] Result<SelectionReport> query(SelectionConfig config, TaskControl &control,
                                                const ScoresByType &scores = {});

    /// Stores scores for the query tag, replacing those of the same type. Invalid, with nothing stored, when
    /// a type has more or fewer numbers than the query set, or one that is not finite.
    [[nodiscard]] Result<> uploadScores(const ScoresByType &scores);

private:
    ActiveLearningAgent(Project &project, TagId queryTag, std::optional<TagId> preselectedTag);
    [[nodiscard]] Result<> storeScores(const Tag &queryTag, const ScoresByType &scores);

    Project *m_project;
    TagId m_queryTag;
    std::optional<TagId> m_preselectedTag;
    std::optional<SampleSet> m_addedSet;
};

/// `CORESET_32_-1_08_14_2022__10_11_12`: method, number of samples, minimum distance, month, day and time.
[[nodiscard]] QString defaultSelectionName(const SelectionConfig &config, const QDateTime &time);

}  // namespace Atoll
