#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <QString>
#include <QStringList>

namespace Atoll {

class Project;

/// Names that mean the same in every project: width, height, bytes, sharpness, snr, luminance, contrast, red,
/// green, blue, aspect_ratio, taken_at, path, state, label. `label` stands for every label of the sample,
/// boxes included. States are ok, damaged, unreadable, too_large, refused and missing.
[[nodiscard]] QStringList builtInConditionNames();

/// The samples of `project` on which `condition` holds (see `Condition`). Other names are paths into the
/// custom metadata: `weather.rain`; `metadata.width` when a built-in name is in the way. Invalid for a
/// mistake in the condition or a name that no sample knows; the sentence lists those there are.
[[nodiscard]] Result<SampleSet> evaluateCondition(const Project &project, const QString &condition);

}  // namespace Atoll
