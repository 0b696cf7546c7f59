#pragma once

#include "model/core/sample_set.h"

#include <QtGlobal>

#include <cstdint>
#include <memory>
#include <vector>

namespace Atoll {

/// Samples in the order they are shown.
using SampleOrder = std::vector<SampleIndex>;

/// Which samples are chosen, which one is current, and how clicks and keys change that. Everything is kept by
/// sample, so sorting and filtering change nothing; ranges run along the order that is shown.
class GallerySelection
{
public:
    enum class Step : std::uint8_t {
        Choose,      ///< only this one
        Toggle,      ///< this one in or out, the others stay
        Extend,      ///< exactly the range from the anchor
        ExtendMore,  ///< the range from the anchor too
        MoveOnly,    ///< current, nothing chosen
    };

    void setOrder(std::shared_ptr<const SampleOrder> order, SampleIndex sampleCount);
    [[nodiscard]] const SampleOrder &order() const { return *m_order; }
    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_order->size()); }
    [[nodiscard]] SampleIndex sampleAt(qint64 position) const;
    /// -1 when it is not shown; one pass over the order.
    [[nodiscard]] qint64 positionOf(SampleIndex sample) const;

    [[nodiscard]] const SampleSet &chosen() const { return m_chosen; }
    void setChosen(const SampleSet &samples)
    {
        m_chosen = samples.grownTo(qMax(samples.size(), m_chosen.size()));
    }
    [[nodiscard]] bool isChosen(SampleIndex sample) const { return m_chosen.contains(sample); }

    /// -1 when there is none or it is not shown.
    [[nodiscard]] SampleIndex current() const { return sampleAt(m_currentPosition); }
    [[nodiscard]] qint64 currentPosition() const { return m_currentPosition; }
    void setCurrent(SampleIndex sample);

    /// A click on, or a key that leads to, `position`.
    void step(qint64 position, Step how);
    /// All that are shown.
    void chooseAll();
    void chooseNone();

    /// The shown ones among the chosen, in the order shown.
    [[nodiscard]] SampleOrder chosenInOrder() const;

private:
    void insertRange(qint64 from, qint64 to);

    std::shared_ptr<const SampleOrder> m_order = std::make_shared<SampleOrder>();
    SampleSet m_chosen;
    SampleIndex m_currentSample = -1;  ///< kept while it is filtered away
    SampleIndex m_anchorSample = -1;
    qint64 m_currentPosition = -1;
    qint64 m_anchorPosition = -1;
};

}  // namespace Atoll
