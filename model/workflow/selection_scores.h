#pragma once

#include "model/core/score.h"
#include "model/core/tag.h"

namespace Atoll {

class Project;

/// The scores of a query tag that a selection goes by: those of `type`; when empty `uncertainty_margin`, else
/// `mean_uncertainty`, else those stored last. NotFound, with what to do, when there are none; Invalid when
/// they are for fewer samples than the tag has now.
[[nodiscard]] Result<ScoreSet> selectionScores(const Project &project, const Tag &queryTag,
                                               const QString &type);

/// Which of `types`, in the order they were stored, is taken when none is named; empty when there is none.
[[nodiscard]] QString preferredScoreType(const std::vector<QString> &types);

}  // namespace Atoll
