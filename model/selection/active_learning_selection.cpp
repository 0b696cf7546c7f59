#include "model/selection/active_learning_selection.h"

#include "model/numeric/farthest_first.h"
#include "model/selection/pick_list.h"
#include "model/selection/vector_candidates.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace Atoll {

namespace {

constexpr double noDistance = std::numeric_limits<double>::quiet_NaN();

/// Candidates of one score, ascending.
using Group = std::vector<SampleIndex>;

/// Candidates by falling score.
std::vector<Group> groupsOfEqualScore(const SelectionRequest &request)
{
    std::vector<std::size_t> order(request.candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        return request.scores[left] > request.scores[right];
    });
    std::vector<Group> groups;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || request.scores[order[i]] != request.scores[order[i - 1]])
            groups.emplace_back();
        groups.back().push_back(request.candidates[order[i]]);
    }
    return groups;
}

SelectionResult byScoreAlone(const SelectionRequest &request, PickList &picks)
{
    for (const Group &group : groupsOfEqualScore(request)) {
        for (const SampleIndex sample : group) {
            if (picks.isComplete())
                return picks.finished(false);
            picks.add(sample, noDistance);
        }
    }
    return picks.finished(false);
}

/// Takes a group farthest first; tells whether candidates were given up as too near.
bool takeGroup(const SelectionRequest &request, const Group &group, ChosenRows &chosen, PickList &picks,
               const TaskControl &control)
{
    Group zeroRows;
    Group vectorRows;
    for (const SampleIndex sample : group)
        (hasVector(*request.embedding, sample) ? vectorRows : zeroRows).push_back(sample);

    FarthestFirst search(chosen, vectorRows, {}, request.minDistance);
    while (!picks.isComplete()) {
        const std::optional<FarthestFirst::Pick> pick = search.next(control);
        if (!pick || control.isCancelled())
            break;
        picks.add(pick->row, pick->distance);
    }
    if (request.minDistance > 0) {
        picks.leaveOutZeroRows(static_cast<SampleIndex>(zeroRows.size()));
        return search.hasDroppedNearCandidates();
    }
    for (const SampleIndex sample : zeroRows) {
        if (!picks.isComplete())
            picks.add(sample, noDistance);
    }
    return false;
}

/// The cost of a distance grows with the number of picks; without ties nobody asks for it.
void takeUnmeasured(const SelectionRequest &request, SampleIndex sample, ChosenRows &chosen, PickList &picks)
{
    if (hasVector(*request.embedding, sample))
        chosen.add(sample);
    picks.add(sample, noDistance);
}

}  // namespace

Result<SelectionResult> ActiveLearningSelection::select(const SelectionRequest &request,
                                                        TaskControl &control) const
{
    PickList picks(request, control);
    if (!request.embedding)
        return byScoreAlone(request, picks);
    ChosenRows chosen = preselectedRows(request);
    bool hasDroppedNear = false;
    for (const Group &group : groupsOfEqualScore(request)) {
        if (picks.isComplete() || control.isCancelled())
            break;
        const bool needsNoDistance = group.size() == 1 && request.minDistance <= 0 && !request.keepDistances;
        if (needsNoDistance) {
            takeUnmeasured(request, group.front(), chosen, picks);
            continue;
        }
        hasDroppedNear |= takeGroup(request, group, chosen, picks, control);
    }
    if (control.isCancelled())
        return cancelled();
    return picks.finished(hasDroppedNear);
}

}  // namespace Atoll
