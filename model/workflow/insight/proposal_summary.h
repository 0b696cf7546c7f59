#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/task_control.h"
#include "model/workflow/insight/sample_column.h"
#include "model/workflow/selection.h"

#include <optional>
#include <vector>

namespace Atoll {

class Project;

/// How many of a batch are of which class.
struct ClassMix
{
    std::vector<SampleIndex> counts;  ///< one per class name
    SampleIndex unknown = 0;
};

/// How good a batch is, beside a random one of the same size from the same pool with the same seed.
struct ProposalSummary
{
    std::size_t picks = 0;
    std::vector<SampleIndex> random;  ///< picks of RANDOM

    /// Largest distance from any sample of the query set to its nearest chosen one (preselected or picked).
    /// None without an embedding, or where nothing is chosen.
    std::optional<double> radiusBefore;
    std::optional<double> radiusAfter;
    std::optional<double> radiusRandom;
    /// 1: every sample of the query set was measured. k: every k-th, because there were more than
    /// `maximumComparisons`; the radii are then lower bounds.
    SampleIndex radiusStep = 1;
    static constexpr qint64 maximumComparisons = 20'000'000'000;

    QStringList classNames;  ///< empty: no classes were given
    ClassMix poolMix;        ///< of all that could be picked
    ClassMix batchMix;
    ClassMix randomMix;

    /// Means over the samples with a known score; none without scores.
    std::optional<double> meanScore;
    std::optional<double> meanScoreRandom;
    std::optional<double> meanScorePool;
};

struct ProposalSummaryRequest
{
    SharedFeatures embedding;  ///< null: the one in the record is loaded; none there: no radii
    SharedColumn classes;      ///< labels or predicted classes; null: no mix
    SharedColumn scores;       ///< null: those in the record are loaded; none there: no means
};

/// Exact, for any number of threads the same. The proposal has a result.
[[nodiscard]] Result<ProposalSummary> summariseProposal(const Project &project,
                                                        const SelectionProposal &proposal,
                                                        const ProposalSummaryRequest &request,
                                                        TaskControl &control);

/// Whether a batch of this method may be cut shorter: its first k picks are those of a run for k.
[[nodiscard]] bool isRecutExact(const QString &method);

/// The same proposal with its first `picks` picks, as if the total had been asked for so; from 1 to as many
/// as there are. The proposal has a result and its method isRecutExact.
[[nodiscard]] SelectionProposal recutProposal(const SelectionProposal &proposal, SampleIndex picks);

}  // namespace Atoll
