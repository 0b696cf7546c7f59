#include "ui/docks/batch/batch_review.h"

namespace Atoll {

BatchReview::BatchReview(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench.proposal(), &ProposalState::proposalChanged, this, &BatchReview::follow);
    connect(&workbench.project(), &ProjectState::closed, this, &BatchReview::forget);
}

SampleFilter BatchReview::batchFilter() const
{
    FilterClause clause;
    clause.kind = FilterClause::Kind::Samples;
    clause.samples =
        SampleSet::fromIndices(m_workbench.project().sampleCount(), m_workbench.proposal().picks());
    return {clause};
}

bool BatchReview::isShown() const
{
    return m_before && m_workbench.view().filter() == m_filter;
}

bool BatchReview::start()
{
    if (m_workbench.proposal().picks().empty())
        return false;
    SampleView &view = m_workbench.view();
    if (!isShown())
        m_before = Before{view.workingSetTag(), view.filter(), view.sortKey()};
    m_filter = batchFilter();
    // A working set that lacks some of the batch would hide them.
    if (!m_filter.front().samples.without(view.workingSet()).isEmpty())
        view.setWorkingSetTag(m_workbench.proposal().request().queryTag);
    view.setFilter(m_filter);
    view.setSortKey({{ColumnSource::PickOrder, {}, {}}, false});
    return true;
}

/// What is shown is the batch as it is now, also after it was cut.
void BatchReview::follow()
{
    if (!isShown() || m_workbench.proposal().picks().empty())
        return;
    m_filter = batchFilter();
    m_workbench.view().setFilter(m_filter);
}

void BatchReview::end()
{
    const bool wasShown = isShown();
    const std::optional<Before> before = std::exchange(m_before, std::nullopt);
    if (!wasShown)
        return;
    SampleView &view = m_workbench.view();
    view.setWorkingSetTag(before->workingSet);
    view.setFilter(before->filter);
    view.setSortKey(before->sortKey);
}

}  // namespace Atoll
