#include "model/workflow/selection_replay.h"

#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/selection_input.h"
#include "model/workflow/selection_size.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// The query tag as it was when the data set had `size` samples.
SampleSet firstSamples(const SampleSet &samples, SampleIndex size)
{
    return samples.intersected(SampleSet::all(size));
}

/// The sets behind `tag`. The preselected ones are what it holds besides its picks, so they are known even
/// when their tag is gone.
Result<SelectionSets> setsOf(const Project &project, const Tag &tag)
{
    const Result<Tag> queryTag = project.tags().byId(tag.selection->queryTag);
    if (!queryTag)
        return failure(
            ErrorKind::NotFound,
            Text::tr("The tag that \"%1\" was selected from has been deleted since.").arg(tag.name));
    const auto size = static_cast<SampleIndex>(tag.details[u"data_set_size"_s].toInt(tag.samples.size()));
    return SelectionSets{
        firstSamples(queryTag->samples, size),
        tag.samples.without(SampleSet::fromIndices(tag.samples.size(), tag.selection->picks))};
}

Result<> addScores(const Project &project, const Tag &tag, const SelectionSets &sets,
                   SelectionRequest &request, QStringList &warnings)
{
    const SelectionRecord &record = *tag.selection;
    const Result<ScoreSet> scores = project.scores().read(record.queryTag, record.scoreType);
    if (!scores)
        return failure(ErrorKind::NotFound,
                       Text::tr("The scores \"%1\" that \"%2\" was selected by have been deleted since.")
                           .arg(record.scoreType, tag.name));
    if (static_cast<SampleIndex>(scores->values.size()) < sets.query.count())
        return failure(ErrorKind::Invalid,
                       Text::tr("The scores \"%1\" no longer cover the samples \"%2\" was selected from.")
                           .arg(record.scoreType, tag.name));
    if (scores->createdAtMs > tag.createdAtMs)
        warnings.append(Text::tr("The scores \"%1\" have been replaced since.").arg(record.scoreType));
    request.scores = candidateScores(scores->values, sets);
    return {};
}

}  // namespace

Result<SelectionReplay> replaySelection(const Project &project, const QString &tagName, TaskControl &control)
{
    const Result<Tag> tag = project.findTag(tagName);
    if (!tag)
        return failure(tag.error());
    if (!tag->selection)
        return failure(ErrorKind::Invalid,
                       Text::tr("The tag \"%1\" was not made by a selection.").arg(tagName));
    const SelectionRecord &record = *tag->selection;
    const Result<SelectionMethod> method = selectionMethod(record.method);
    if (!method)
        return failure(method.error());
    const Result<SelectionSets> sets = setsOf(project, *tag);
    if (!sets)
        return failure(sets.error());
    const Result<SelectionSize> size =
        selectionSize({record.nSamples, record.minDistance, sets->query.count(), sets->preselected.count(),
                       sets->candidates().count()});
    if (!size)
        return failure(size.error());

    SelectionConfig config;
    config.minDistance = record.minDistance;
    config.seed = record.seed;
    config.embedding = record.embedding;
    SelectionReplay replay{record, {}, {}, {}};
    SelectionRequest request = selectionRequest(*sets, config, size->picks.value_or(0));
    request.keepDistances = false;
    if (method->needsScores) {
        if (const Result<> added = addScores(project, *tag, *sets, request, replay.warnings); !added)
            return failure(added.error());
    }
    if (!record.embedding.isEmpty()) {
        const Result<SelectionEmbedding> embedding = selectionEmbedding(project, *method, config, *sets);
        if (!embedding)
            return failure(embedding.error());
        request.embedding = embedding->features;
    }
    Result<SelectionResult> result = runSelection(*method, request, control);
    if (!result)
        return failure(result.error());
    replay.picks = std::move(result->picks);
    const auto [before, now] = std::ranges::mismatch(record.picks, replay.picks);
    if (before != record.picks.end() || now != replay.picks.end())
        replay.firstDifference = static_cast<std::size_t>(before - record.picks.begin());
    return replay;
}

}  // namespace Atoll
