#include "model/workflow/selection.h"

#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/selection_input.h"
#include "model/workflow/selection_scores.h"
#include "model/workflow/selection_size.h"
#include "model/workflow/tags.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> checkNewName(const Project &project, const QString &name)
{
    if (Result<> valid = checkTagName(name); !valid)
        return valid;
    const Result<Tag> used = project.tags().byName(name);
    if (used)
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("There is a tag \"%1\" already. Choose another name.").arg(name));
    return used.error().kind == ErrorKind::NotFound ? Result<>() : failure(used.error());
}

/// What the names of a request stand for.
struct SelectionPlan
{
    SelectionMethod method;
    Tag queryTag;
    SelectionSets sets;
    SelectionProposal proposal;  ///< as far as it is known beforehand
};

Result<SelectionPlan> planSelection(const Project &project, const TagSelectionRequest &request)
{
    const SelectionConfig &config = request.config;
    const Result<SelectionMethod> method = selectionMethod(config.method);
    if (!method)
        return failure(method.error());
    if (const Result<> free = checkNewName(project, config.name); !free)
        return failure(free.error());
    const Result<Tag> queryTag = project.findTag(request.queryTag);
    if (!queryTag)
        return failure(queryTag.error());

    SelectionPlan plan{*method, *queryTag, {queryTag->samples, SampleSet(queryTag->samples.size())}, {}};
    SelectionRecord &record = plan.proposal.record;
    if (!request.preselectedTag.isEmpty()) {
        const Result<Tag> preselected = project.findTag(request.preselectedTag);
        if (!preselected)
            return failure(preselected.error());
        plan.sets.preselected = preselected->samples;
        record.preselectedTag = preselected->id;
    }
    plan.proposal.name = config.name;
    plan.proposal.samples = plan.sets.preselected;
    record.method = method->name;
    record.queryTag = queryTag->id;
    record.nSamples = config.nSamples;
    record.minDistance = config.minDistance;
    record.seed = config.seed;
    return plan;
}

/// Looks up what the method goes by, and notes it in the proposal's record.
Result<> addScoresAndEmbedding(const Project &project, const SelectionConfig &config, SelectionPlan &plan,
                               SelectionRequest &request)
{
    if (plan.method.needsScores) {
        const Result<ScoreSet> scores = selectionScores(project, plan.queryTag, config.scoreType);
        if (!scores)
            return failure(scores.error());
        request.scores = candidateScores(scores->values, plan.sets);
        plan.proposal.record.scoreType = scores->type;
    }
    const Result<SelectionEmbedding> embedding = selectionEmbedding(project, plan.method, config, plan.sets);
    if (!embedding)
        return failure(embedding.error());
    request.embedding = embedding->features;
    plan.proposal.record.embedding = embedding->name;
    return {};
}

void addResult(SelectionResult result, SelectionProposal &proposal)
{
    for (const SampleIndex pick : result.picks)
        proposal.samples.insert(pick);
    proposal.record.picks = result.picks;
    proposal.record.pickDistances = result.distances;
    if (result.zeroRows > 0)
        proposal.warnings.append(
            Text::tr("%1 samples were left out because their row in the embedding \"%2\" is "
                     "all zeros: their pictures could not be embedded.")
                .arg(result.zeroRows)
                .arg(proposal.record.embedding));
    proposal.result = std::move(result);
}

}  // namespace

Result<SelectionProposal> proposeSelection(const Project &project, const TagSelectionRequest &request,
                                           TaskControl &control)
{
    Result<SelectionPlan> plan = planSelection(project, request);
    if (!plan)
        return failure(plan.error());
    const SelectionSets &sets = plan->sets;
    const Result<SelectionSize> size =
        selectionSize({request.config.nSamples, request.config.minDistance, sets.query.count(),
                       sets.preselected.count(), sets.candidates().count()});
    if (!size)
        return failure(size.error());
    plan->proposal.warnings = size->warnings;
    if (!size->picks)
        return plan->proposal;

    SelectionRequest selection = selectionRequest(sets, request.config, *size->picks);
    if (const Result<> added = addScoresAndEmbedding(project, request.config, *plan, selection); !added)
        return failure(added.error());
    Result<SelectionResult> result = runSelection(plan->method, selection, control);
    if (!result)
        return failure(result.error());
    addResult(std::move(*result), plan->proposal);
    return std::move(plan->proposal);
}

Result<Tag> storeSelection(Project &project, const SelectionProposal &proposal)
{
    Q_ASSERT(proposal.result);
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    // The name may have been taken since the proposal was made.
    if (const Result<> free = checkNewName(project, proposal.name); !free)
        return failure(free.error());
    Tag tag;
    tag.name = proposal.name;
    tag.samples = proposal.samples;
    tag.kind = TagKind::Selection;
    tag.selection = proposal.record;
    // What the query tag held when it was asked; initial-tag grows.
    tag.details = {{u"data_set_size"_s, proposal.samples.size()}};
    tag.createdBy = programVersion();
    tag.createdAtMs = nowMs();
    tag.parent = proposal.record.preselectedTag;
    if (!tag.parent) {
        const Result<Tag> initial = project.findTag(initialTagName.toString());
        if (!initial)
            return failure(initial.error());
        tag.parent = initial->id;
    }
    const Result<TagId> id = project.tags().add(tag);
    if (!id)
        return failure(id.error());
    tag.id = *id;
    const auto picks = static_cast<qint64>(proposal.record.picks.size());
    const Result<> noted = project.addHistory(
        Text::tr("Selected %1 samples by %2 for tag \"%3\".")
            .arg(picks)
            .arg(proposal.record.method, tag.name),
        {{u"tag"_s, tag.name}, {u"method"_s, proposal.record.method}, {u"picks"_s, picks}});
    if (!noted)
        return failure(noted.error());
    return transaction->commit().map([&] { return tag; });
}

Result<SelectionReport> selectSamples(Project &project, const TagSelectionRequest &request,
                                      TaskControl &control)
{
    Result<SelectionProposal> proposal = proposeSelection(project, request, control);
    if (!proposal)
        return failure(proposal.error());
    SelectionReport report{std::move(*proposal), {}};
    if (!report.proposal.result)
        return report;
    Result<Tag> tag = storeSelection(project, report.proposal);
    if (!tag)
        return failure(tag.error());
    report.tag = std::move(*tag);
    return report;
}

}  // namespace Atoll
