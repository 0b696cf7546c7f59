#include "model/selection/farthest_first_selection.h"

#include "model/numeric/farthest_first.h"
#include "model/selection/pick_list.h"
#include "model/selection/vector_candidates.h"

namespace Atoll {

FarthestFirstSelection::FarthestFirstSelection(Weighting weighting)
    : m_weighting(weighting)
{
}

Result<SelectionResult> FarthestFirstSelection::select(const SelectionRequest &request,
                                                       TaskControl &control) const
{
    PickList picks(request, control);
    const VectorCandidates candidates = vectorCandidates(request);
    ChosenRows chosen = preselectedRows(request);
    const auto weights = m_weighting == Weighting::Score ? std::span<const double>(candidates.scores)
                                                         : std::span<const double>();
    FarthestFirst search(chosen, candidates.rows, weights, request.minDistance);
    picks.leaveOutZeroRows(candidates.zeroRows);
    while (!picks.isComplete()) {
        const std::optional<FarthestFirst::Pick> pick = search.next(control);
        if (control.isCancelled())
            return cancelled();
        if (!pick)
            break;
        picks.add(pick->row, pick->distance);
    }
    return picks.finished(search.hasDroppedNearCandidates());
}

}  // namespace Atoll
