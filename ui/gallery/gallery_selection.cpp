#include "ui/gallery/gallery_selection.h"

#include <algorithm>
#include <utility>

namespace Atoll {

void GallerySelection::setOrder(std::shared_ptr<const SampleOrder> order, SampleIndex sampleCount)
{
    m_order = std::move(order);
    if (sampleCount > m_chosen.size())
        m_chosen = m_chosen.grownTo(sampleCount);
    else if (sampleCount < m_chosen.size())
        m_chosen = SampleSet(sampleCount);
    m_currentPosition = positionOf(m_currentSample);
    m_anchorPosition = m_anchorSample == m_currentSample ? m_currentPosition : positionOf(m_anchorSample);
}

SampleIndex GallerySelection::sampleAt(qint64 position) const
{
    return position >= 0 && position < count() ? (*m_order)[static_cast<std::size_t>(position)] : -1;
}

qint64 GallerySelection::positionOf(SampleIndex sample) const
{
    if (sample < 0)
        return -1;
    const auto found = std::ranges::find(*m_order, sample);
    return found == m_order->end() ? -1 : found - m_order->begin();
}

void GallerySelection::setCurrent(SampleIndex sample)
{
    m_currentSample = sample;
    m_currentPosition = positionOf(sample);
    m_anchorSample = m_currentSample;
    m_anchorPosition = m_currentPosition;
}

void GallerySelection::insertRange(qint64 from, qint64 to)
{
    for (qint64 i = std::min(from, to); i <= std::max(from, to); ++i)
        m_chosen.insert((*m_order)[static_cast<std::size_t>(i)]);
}

void GallerySelection::step(qint64 position, Step how)
{
    const SampleIndex sample = sampleAt(position);
    if (sample < 0)
        return;
    const bool isRange = how == Step::Extend || how == Step::ExtendMore;
    if (how == Step::Choose || how == Step::Extend)
        m_chosen = SampleSet(m_chosen.size());
    if (isRange) {
        insertRange(m_anchorPosition < 0 ? position : m_anchorPosition, position);
    } else if (how == Step::Choose || (how == Step::Toggle && !m_chosen.contains(sample))) {
        m_chosen.insert(sample);
    } else if (how == Step::Toggle) {
        m_chosen.remove(sample);
    }
    m_currentSample = sample;
    m_currentPosition = position;
    // A range keeps its start.
    if (!isRange || m_anchorPosition < 0) {
        m_anchorSample = sample;
        m_anchorPosition = position;
    }
}

void GallerySelection::chooseAll()
{
    chooseNone();
    for (const SampleIndex sample : *m_order)
        m_chosen.insert(sample);
}

void GallerySelection::chooseNone()
{
    m_chosen = SampleSet(m_chosen.size());
}

SampleOrder GallerySelection::chosenInOrder() const
{
    SampleOrder result;
    std::ranges::copy_if(*m_order, std::back_inserter(result),
                         [this](SampleIndex sample) { return m_chosen.contains(sample); });
    return result;
}

}  // namespace Atoll
