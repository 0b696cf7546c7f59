#pragma once

#include "model/selection/selection.h"

namespace Atoll {

/// ACTIVE_LEARNING: highest score first. With an embedding, equal scores are taken farthest first, those
/// whose row is all zeros after the others; with a minimum distance too, such rows are left out.
class ActiveLearningSelection final : public SelectionStrategy
{
public:
    [[nodiscard]] Result<SelectionResult> select(const SelectionRequest &request,
                                                 TaskControl &control) const override;
};

}  // namespace Atoll
