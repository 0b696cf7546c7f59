#include "model/workflow/selection_scores.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Failure noScores(const Tag &queryTag)
{
    return failure(
        ErrorKind::NotFound,
        Text::tr("There are no scores for the tag \"%1\". Import predictions and score them for this "
                 "tag (atoll-cli score PROJECT --task NAME --query-tag %1), or upload scores.")
            .arg(queryTag.name));
}

/// Types of the tag's scores, the one stored last at the end.
std::vector<QString> typesByTime(std::vector<ScoreSummary> summaries)
{
    std::ranges::stable_sort(summaries, {}, &ScoreSummary::createdAtMs);
    std::vector<QString> types;
    types.reserve(summaries.size());
    for (const ScoreSummary &summary : summaries)
        types.push_back(summary.type);
    return types;
}

}  // namespace

QString preferredScoreType(const std::vector<QString> &types)
{
    for (const QString &preferred : {u"uncertainty_margin"_s, u"mean_uncertainty"_s}) {
        if (std::ranges::find(types, preferred) != types.end())
            return preferred;
    }
    return types.empty() ? QString() : types.back();
}

Result<ScoreSet> selectionScores(const Project &project, const Tag &queryTag, const QString &type)
{
    const Result<std::vector<ScoreSummary>> summaries = project.scores().of(queryTag.id);
    if (!summaries)
        return failure(summaries.error());
    const std::vector<QString> types = typesByTime(*summaries);
    if (types.empty())
        return noScores(queryTag);
    if (!type.isEmpty() && std::ranges::find(types, type) == types.end())
        return failure(ErrorKind::NotFound,
                       Text::tr("The tag \"%1\" has no scores \"%2\"; there are: %3.")
                           .arg(queryTag.name, type, QStringList(types.begin(), types.end()).join(u", "_s)));
    Result<ScoreSet> scores =
        project.scores().read(queryTag.id, type.isEmpty() ? preferredScoreType(types) : type);
    if (scores && static_cast<SampleIndex>(scores->values.size()) != queryTag.samples.count())
        return failure(ErrorKind::Invalid,
                       Text::tr("The scores \"%1\" are for %2 samples, but the tag \"%3\" has "
                                "%4 by now. Score the tag again.")
                           .arg(scores->type)
                           .arg(scores->values.size())
                           .arg(queryTag.name)
                           .arg(queryTag.samples.count()));
    return scores;
}

}  // namespace Atoll
