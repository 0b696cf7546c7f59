#pragma once

#include "model/workflow/insight/project_overview.h"
#include "model/workflow/saved_filters.h"
#include "ui/itemmodels/project_tree_content.h"
#include "ui/viewstate/workbench.h"

namespace Atoll {

/// What the tree shows of a project; `embedding` is the one whose map is drawn.
[[nodiscard]] ProjectTreeContent projectTreeContent(const ProjectOverview &project,
                                                    const std::vector<SavedFilter> &filters,
                                                    const QString &workingSet, const QString &embedding);

/// Conditions that are not understood are left out.
[[nodiscard]] SampleFilter filterFromConditions(const QJsonArray &conditions);

/// Which pictures a check of the tree ("damaged", "missing", "duplicates") has found.
[[nodiscard]] FilterClause checkClause(const QString &check);

}  // namespace Atoll
