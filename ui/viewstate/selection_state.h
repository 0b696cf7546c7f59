#pragma once

#include "ui/viewstate/selection_history.h"

#include <QObject>

namespace Atoll {

/// Which samples are selected, and which one is looked at. All views show the same.
class SelectionState final : public QObject
{
    Q_OBJECT

public:
    explicit SelectionState(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] const SampleSet &samples() const { return m_history.current(); }
    [[nodiscard]] SampleIndex count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    void select(const SampleSet &samples);
    void clear();

    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();

    /// The sample that inspector, map and gallery point at; -1: none.
    [[nodiscard]] SampleIndex current() const { return m_current; }
    void setCurrent(SampleIndex sample);

    /// A new project, or the data set has grown.
    void reset(SampleIndex size);
    void growTo(SampleIndex size);

Q_SIGNALS:
    void selectionChanged();
    void currentChanged(Atoll::SampleIndex sample);

private:
    void announce();

    SelectionHistory m_history;
    SampleIndex m_size = 0;
    SampleIndex m_count = 0;
    SampleIndex m_current = -1;
};

}  // namespace Atoll
