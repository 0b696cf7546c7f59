#include "ui/viewstate/proposal_state.h"

#include "ui/viewstate/project_state.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Tags of the request, as they are now.
struct AskedSets
{
    SampleSet query;
    SampleSet preselected;

    [[nodiscard]] SampleIndex reachable() const { return query.united(preselected).count(); }
};

AskedSets askedSets(const ProjectState &project, const TagSelectionRequest &request)
{
    AskedSets sets;
    if (const TagTreeRow *query = project.findTag(request.queryTag))
        sets.query = query->tag.samples;
    if (const TagTreeRow *preselected = project.findTag(request.preselectedTag))
        sets.preselected = preselected->tag.samples;
    return sets;
}

}  // namespace

ProposalState::ProposalState(ProjectState &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
{
    connect(&project, &ProjectState::closed, this, [this] {
        m_job.reset();
        discard();
    });
}

const std::vector<SampleIndex> &ProposalState::picks() const
{
    static const std::vector<SampleIndex> none;
    return m_proposal ? m_proposal->record.picks : none;
}

SampleIndex ProposalState::mostPicks() const
{
    return m_full ? SampleIndex(m_full->record.picks.size()) : 0;
}

bool ProposalState::isRecutExact() const
{
    return m_full && Atoll::isRecutExact(m_full->record.method);
}

void ProposalState::run(const TagSelectionRequest &request)
{
    cancel();
    m_request = request;
    m_wanted = 0;
    TagSelectionRequest asked = request;
    const double total = request.config.nSamples;
    if (total >= 1 && Atoll::isRecutExact(request.config.method)) {
        const AskedSets sets = askedSets(m_project, request);
        const double wanted = total - sets.preselected.count();
        const double reachable = sets.reachable();
        if (wanted >= 1 && total < reachable) {
            m_wanted = SampleIndex(wanted);
            asked.config.nSamples = std::min(total + wanted, reachable);
        }
    }
    m_job = m_project.session().ask<SelectionProposal>(
        tr("Choose \"%1\"").arg(request.config.name),
        [asked](const Project &project, TaskControl &control) {
            return proposeSelection(project, asked, control);
        },
        this,
        [this, turn = ++m_turn](Result<SelectionProposal> proposal) {
            // One that was cancelled for the sake of a later one ends after that has begun.
            if (turn != m_turn)
                return;
            m_job.reset();
            Q_EMIT runningChanged();
            if (proposal)
                take(std::move(*proposal));
            else if (proposal.error().kind != ErrorKind::Cancelled)
                Q_EMIT m_project.failed(tr("Choose a batch"), proposal.error());
        });
    Q_EMIT runningChanged();
}

void ProposalState::cancel()
{
    if (m_job)
        m_project.session().jobs().cancel(*m_job);
}

void ProposalState::take(SelectionProposal proposal)
{
    m_full = std::make_shared<const SelectionProposal>(std::move(proposal));
    // Cutting to the size of what was there before is a change all the same.
    m_proposal.reset();
    if (m_wanted > 0 && m_wanted < mostPicks())
        setPickCount(m_wanted);
    else
        show(m_full);
}

void ProposalState::setPickCount(SampleIndex count)
{
    if (!isRecutExact() || count == SampleIndex(picks().size()) || count < 1 || count > mostPicks())
        return;
    SelectionProposal cut = recutProposal(*m_full, count);
    m_request.config.nSamples = cut.record.nSamples;
    show(std::make_shared<const SelectionProposal>(std::move(cut)));
}

void ProposalState::show(SharedProposal proposal)
{
    m_proposal = std::move(proposal);
    m_summary.reset();
    Q_EMIT proposalChanged();
    Q_EMIT summaryChanged();
    if (m_proposal && m_proposal->result)
        summarise();
}

std::optional<ColumnKey> ProposalState::classColumn() const
{
    const std::vector<PredictionOverview> &predictions = m_project.overview().predictions;
    if (!predictions.empty())
        return ColumnKey{ColumnSource::PredictedClass, predictions.back().task.name, {}};
    if (m_project.overview().labels > 0)
        return ColumnKey{ColumnSource::Label, {}, {}};
    return {};
}

void ProposalState::summarise()
{
    m_project.session().look<SharedSummary>(
        u"summary"_s,
        [proposal = m_proposal, classes = classColumn(),
         cache = m_project.cache()](const Project &project, TaskControl &control) -> Result<SharedSummary> {
            ProposalSummaryRequest request;
            if (classes) {
                if (Result<SharedColumn> column = cache->column(project, *classes, control))
                    request.classes = *column;
            }
            Result<ProposalSummary> summary = summariseProposal(project, *proposal, request, control);
            if (!summary)
                return failure(summary.error());
            return std::make_shared<const ProposalSummary>(std::move(*summary));
        },
        this,
        [this, proposal = m_proposal](const Result<SharedSummary> &summary) {
            if (!summary || proposal != m_proposal)
                return;
            m_summary = *summary;
            Q_EMIT summaryChanged();
        });
}

void ProposalState::accept(const QString &name)
{
    if (!m_proposal || !m_proposal->result)
        return;
    SelectionProposal proposal = *m_proposal;
    proposal.name = name;
    m_project.apply<Tag>(
        tr("Accept the batch"),
        [proposal = std::move(proposal)](Project &project, TaskControl &) {
            return storeSelection(project, proposal);
        },
        this,
        [this](const Tag &tag) {
            discard();
            Q_EMIT accepted(tag.name);
        });
}

void ProposalState::discard()
{
    m_full.reset();
    m_wanted = 0;
    if (m_proposal)
        show(nullptr);
}

}  // namespace Atoll
