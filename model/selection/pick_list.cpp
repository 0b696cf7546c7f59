#include "model/selection/pick_list.h"

#include "model/core/text.h"

#include <algorithm>
#include <utility>

namespace Atoll {

PickList::PickList(const SelectionRequest &request, TaskControl &control)
    : m_control(control)
    , m_wanted(static_cast<std::size_t>(std::max(request.count, 0)))
    , m_keepsDistances(request.embedding && request.keepDistances)
{
    const std::size_t most = std::min(m_wanted, request.candidates.size());
    m_result.picks.reserve(most);
    m_control.beginStage(Text::tr("Selecting"), static_cast<qint64>(most));
}

void PickList::add(SampleIndex sample, double distance)
{
    m_result.picks.push_back(sample);
    if (m_keepsDistances)
        m_result.distances.push_back(distance);
    m_control.advance();
}

SelectionResult PickList::finished(bool hasDroppedNearCandidates)
{
    if (isComplete())
        m_result.stop = StopReason::CountReached;
    else
        m_result.stop = hasDroppedNearCandidates ? StopReason::MinimumDistance : StopReason::Exhausted;
    return std::move(m_result);
}

}  // namespace Atoll
