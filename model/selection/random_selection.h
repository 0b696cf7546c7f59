#pragma once

#include "model/selection/selection.h"

namespace Atoll {

/// RANDOM: uniform without replacement, from the seed alone. With a minimum distance, candidates drawn too
/// near to what is chosen are passed over, and rows of zeros are left out.
class RandomSelection final : public SelectionStrategy
{
public:
    [[nodiscard]] Result<SelectionResult> select(const SelectionRequest &request,
                                                 TaskControl &control) const override;
};

}  // namespace Atoll
