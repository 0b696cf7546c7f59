#include "ui/viewstate/selection_state.h"

namespace Atoll {

void SelectionState::announce()
{
    m_count = samples().count();
    Q_EMIT selectionChanged();
}

void SelectionState::select(const SampleSet &samples)
{
    const SampleSet grown = samples.grownTo(std::max(m_size, samples.size()));
    if (grown == m_history.current())
        return;
    m_history.select(grown);
    announce();
}

void SelectionState::clear()
{
    select(SampleSet(m_size));
}

void SelectionState::goBack()
{
    m_history.goBack();
    announce();
}

void SelectionState::goForward()
{
    m_history.goForward();
    announce();
}

void SelectionState::setCurrent(SampleIndex sample)
{
    if (sample == m_current)
        return;
    m_current = sample;
    Q_EMIT currentChanged(sample);
}

void SelectionState::reset(SampleIndex size)
{
    m_size = size;
    m_history.clear();
    m_history.growTo(size);
    setCurrent(-1);
    announce();
}

void SelectionState::growTo(SampleIndex size)
{
    m_size = size;
    m_history.growTo(size);
}

}  // namespace Atoll
