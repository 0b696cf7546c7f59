#include "ui/viewstate/selection_history.h"

namespace Atoll {

void SelectionHistory::select(const SampleSet &samples)
{
    if (samples == current())
        return;
    m_entries.erase(m_entries.begin() + std::ptrdiff_t(m_position) + 1, m_entries.end());
    m_entries.push_back(samples);
    if (m_entries.size() > mostKept)
        m_entries.pop_front();
    m_position = m_entries.size() - 1;
}

void SelectionHistory::goBack()
{
    if (canGoBack())
        --m_position;
}

void SelectionHistory::goForward()
{
    if (canGoForward())
        ++m_position;
}

void SelectionHistory::clear()
{
    m_entries.assign(1, SampleSet());
    m_position = 0;
}

void SelectionHistory::growTo(SampleIndex size)
{
    for (SampleSet &entry : m_entries)
        entry = entry.grownTo(size);
}

}  // namespace Atoll
