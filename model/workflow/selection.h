#pragma once

#include "model/core/tag.h"
#include "model/core/task_control.h"
#include "model/selection/selection.h"

#include <QStringList>

#include <optional>

namespace Atoll {

class Project;

/// How to select, in the words of Lightly's SelectionConfig.
struct SelectionConfig
{
    QString method = QStringLiteral("CORESET");  ///< name in the selection catalog
    double nSamples = -1;     ///< size of the labelled set afterwards; a share of the query set in (0, 1);
                              ///< <= 0: no limit
    double minDistance = -1;  ///< candidates nearer to what is chosen are never picked; <= 0: off
    QString name;             ///< of the new tag
    quint64 seed = 0;
    QString embedding;  ///< name; empty: the newest, where the method looks at one
    QString scoreType;  ///< empty: see selectionScores()
};

/// What to select from. Names of tags.
struct TagSelectionRequest
{
    QString queryTag = initialTagName.toString();
    QString preselectedTag;  ///< empty: none
    SelectionConfig config;
};

/// A selection that has been made but is no tag yet.
struct SelectionProposal
{
    /// None: the labelled set was larger already than asked for, nothing was done, and `warnings` says so.
    std::optional<SelectionResult> result;
    SelectionRecord record;  ///< as it will be stored; names the embedding and scores that were used
    SampleSet samples;       ///< preselected and picked
    QString name;
    QStringList warnings;
};

/// Selects without storing. Everything is checked before any work: names, limits, and that embedding and
/// scores cover every sample. NotFound, AlreadyExists (the name), Invalid or Cancelled.
[[nodiscard]] Result<SelectionProposal>
proposeSelection(const Project &project, const TagSelectionRequest &request, TaskControl &control);

/// Makes the tag, with its provenance, in one transaction. The proposal has a result.
[[nodiscard]] Result<Tag> storeSelection(Project &project, const SelectionProposal &proposal);

struct SelectionReport
{
    SelectionProposal proposal;
    std::optional<Tag> tag;  ///< none when nothing was done
};

/// Both.
[[nodiscard]] Result<SelectionReport> selectSamples(Project &project, const TagSelectionRequest &request,
                                                    TaskControl &control);

}  // namespace Atoll
