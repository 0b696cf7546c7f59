#pragma once

#include "model/core/sample_set.h"

#include <deque>

namespace Atoll {

/// The selected samples and the selections before them, for back and forward.
class SelectionHistory
{
public:
    static constexpr std::size_t mostKept = 100;

    [[nodiscard]] const SampleSet &current() const { return m_entries[m_position]; }
    [[nodiscard]] bool canGoBack() const { return m_position > 0; }
    [[nodiscard]] bool canGoForward() const { return m_position + 1 < m_entries.size(); }

    /// Becomes the current one; what lay ahead is dropped. The same again is no new entry.
    void select(const SampleSet &samples);
    void goBack();
    void goForward();
    /// One empty selection.
    void clear();
    /// The data set has grown to `size` samples.
    void growTo(SampleIndex size);

private:
    std::deque<SampleSet> m_entries{SampleSet()};
    std::size_t m_position = 0;
};

}  // namespace Atoll
