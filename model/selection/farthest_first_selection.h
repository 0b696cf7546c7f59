#pragma once

#include "model/selection/selection.h"

namespace Atoll {

/// CORESET: the candidate farthest from all chosen. CORAL: the largest distance times score. See
/// FarthestFirst for the method. Candidates whose row is all zeros are left out.
class FarthestFirstSelection final : public SelectionStrategy
{
public:
    enum class Weighting : std::uint8_t { None, Score };

    explicit FarthestFirstSelection(Weighting weighting);

    [[nodiscard]] Result<SelectionResult> select(const SelectionRequest &request,
                                                 TaskControl &control) const override;

private:
    Weighting m_weighting;
};

}  // namespace Atoll
