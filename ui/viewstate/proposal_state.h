#pragma once

#include "model/jobs/job_queue.h"
#include "model/workflow/insight/proposal_summary.h"
#include "model/workflow/selection.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Atoll {

class ProjectState;

using SharedProposal = std::shared_ptr<const SelectionProposal>;
using SharedSummary = std::shared_ptr<const ProposalSummary>;

/// The batch that is being chosen: a selection that is no tag yet.
class ProposalState final : public QObject
{
    Q_OBJECT

public:
    explicit ProposalState(ProjectState &project, QObject *parent = nullptr);

    /// Chooses in a job. Methods whose first picks do not depend on their number choose up to twice as many
    /// new samples as asked for, so that the batch can be made larger afterwards, too.
    void run(const TagSelectionRequest &request);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.has_value(); }
    /// The job that chooses; none while nothing runs.
    [[nodiscard]] const std::optional<JobId> &job() const { return m_job; }

    /// As it would be stored now; null without one.
    [[nodiscard]] const SharedProposal &proposal() const { return m_proposal; }
    /// What was asked for, with the size as it is now.
    [[nodiscard]] const TagSelectionRequest &request() const { return m_request; }
    /// In pick order; empty without a proposal.
    [[nodiscard]] const std::vector<SampleIndex> &picks() const;
    /// How many picks there can be without another run; not more than `picks()` where cutting is not exact.
    [[nodiscard]] SampleIndex mostPicks() const;
    [[nodiscard]] bool isRecutExact() const;
    void setPickCount(SampleIndex count);

    /// Compared with RANDOM; null until it is computed.
    [[nodiscard]] const SharedSummary &summary() const { return m_summary; }

    /// Makes the tag, under this name.
    void accept(const QString &name);
    void discard();

Q_SIGNALS:
    void runningChanged();
    void proposalChanged();
    void summaryChanged();
    void accepted(const QString &tag);

private:
    void take(SelectionProposal proposal);
    void show(SharedProposal proposal);
    void summarise();
    /// What the mix of classes is counted by: predictions, else labels.
    [[nodiscard]] std::optional<ColumnKey> classColumn() const;

    ProjectState &m_project;
    std::optional<JobId> m_job;
    quint64 m_turn = 0;  ///< runs so far
    TagSelectionRequest m_request;
    SampleIndex m_wanted = 0;
    SharedProposal m_full;
    SharedProposal m_proposal;
    SharedSummary m_summary;
};

}  // namespace Atoll
