#pragma once

#include "model/workflow/insight/project_overview.h"
#include "model/workflow/insight/sample_details.h"
#include "ui/gallery/picture_overlay.h"

namespace Atoll {

/// What models said of a sample, to be drawn over its picture; classes have the same colours on every
/// picture.
[[nodiscard]] PictureOverlay overlayOf(const SampleDetails &details, const ProjectOverview &overview);

/// "car 0.97".
[[nodiscard]] QString classWithProbability(const QString &className, double probability);

}  // namespace Atoll
