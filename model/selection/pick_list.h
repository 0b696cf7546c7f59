#pragma once

#include "model/selection/selection.h"

namespace Atoll {

/// The batch while it grows: keeps count, distances and progress for every strategy.
class PickList
{
public:
    /// Starts the stage of progress. Both are borrowed.
    PickList(const SelectionRequest &request, TaskControl &control);

    [[nodiscard]] bool isComplete() const { return m_result.picks.size() >= m_wanted; }
    /// `distance` to the nearest chosen before; NaN where there is none.
    void add(SampleIndex sample, double distance);
    void leaveOutZeroRows(SampleIndex count) { m_result.zeroRows += count; }

    /// The result; when it is not complete, whether that is because candidates were too near.
    [[nodiscard]] SelectionResult finished(bool hasDroppedNearCandidates);

private:
    TaskControl &m_control;
    SelectionResult m_result;
    std::size_t m_wanted = 0;
    bool m_keepsDistances = false;
};

}  // namespace Atoll
