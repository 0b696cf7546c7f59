#pragma once

#include "ui/viewstate/workbench.h"

#include <QObject>

#include <optional>

namespace Atoll {

/// Shows the proposed batch, and only it, in pick order, and can go back to what was shown before.
class BatchReview final : public QObject
{
    Q_OBJECT

public:
    explicit BatchReview(Workbench &workbench, QObject *parent = nullptr);

    /// False when there is nothing to show.
    bool start();
    /// Back to what was shown before, unless somebody has looked for something else since.
    void end();
    /// What is shown stays.
    void forget() { m_before.reset(); }

private:
    void follow();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] SampleFilter batchFilter() const;

    struct Before
    {
        QString workingSet;
        SampleFilter filter;
        SortKey sortKey;
    };

    Workbench &m_workbench;
    std::optional<Before> m_before;
    SampleFilter m_filter;  ///< what shows the batch
};

}  // namespace Atoll
