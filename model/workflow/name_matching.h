#pragma once

#include "model/formats/names/name_matcher.h"

namespace Atoll {

class Project;

/// A matcher over the samples of a project and its image folder.
[[nodiscard]] Result<NameMatcher> nameMatcherFor(const Project &project);

}  // namespace Atoll
