#pragma once

#include "model/selection/selection.h"

namespace Atoll {

struct SelectionMethod;

/// Refuses, with a sentence that says where, what `method` cannot work with: a missing embedding or score, a
/// row that the embedding does not have, a value that is infinite or not a number, a minimum distance without
/// an embedding to measure it in. Only rows of candidates and preselected samples are looked at.
[[nodiscard]] Result<> checkSelectionRequest(const SelectionMethod &method, const SelectionRequest &request);

}  // namespace Atoll
