#pragma once

#include "model/workflow/insight/sample_details.h"
#include "ui/docks/inspector/bar_list.h"

namespace Atoll {

/// Scores with their rank among the others of their kind.
[[nodiscard]] std::vector<BarList::Line> scoreLines(const SampleDetails &details);
/// What models said, each task under its name.
[[nodiscard]] std::vector<BarList::Line> predictionLines(const SampleDetails &details);
/// Class, and who said so when and where.
[[nodiscard]] std::vector<DetailRow> labelRows(const SampleDetails &details);

}  // namespace Atoll
