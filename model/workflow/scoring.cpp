#include "model/workflow/scoring.h"

#include "model/core/text.h"
#include "model/formats/limits.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/scoring_catalog.h"
#include "model/workflow/project.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Scores of the members that have a prediction.
struct CoveredScores
{
    std::vector<SampleIndex> samples;  ///< ascending
    std::vector<NamedScores> columns;  ///< samples.size() each
};

QString pathOf(const Project &project, SampleIndex sample)
{
    const auto found = project.samples().read(sample);
    return found ? found->path : QString::number(sample);
}

Result<CoveredScores> scoreClasses(const Project &project, const PredictionTask &task, const Tag &tag,
                                   TaskControl &control)
{
    const auto classes = project.predictions().classProbabilities(task);
    if (!classes)
        return failure(classes.error());
    auto scored = scoreClassification(rowsOf(classes->probabilities), ScoreRange::ZeroToOne, control);
    if (!scored)
        return failure(scored.error());
    CoveredScores covered;
    for (const NamedScores &column : *scored)
        covered.columns.push_back({column.name, {}});
    for (std::size_t row = 0; row < classes->samples.size(); ++row) {
        if (!tag.samples.contains(classes->samples[row]))
            continue;
        covered.samples.push_back(classes->samples[row]);
        for (std::size_t s = 0; s < scored->size(); ++s)
            covered.columns[s].values.push_back((*scored)[s].values[row]);
    }
    return covered;
}

Result<CoveredScores> scoreOneByOne(const Project &project, const PredictionTask &task, const Tag &tag,
                                    const PredictionScorer &scorer, TaskControl &control)
{
    const QStringList &names = scorerFor(task.type).scoreNames;
    const auto width = std::size_t(names.size());
    CoveredScores covered;
    std::vector<double> rows;
    control.beginStage(Text::tr("Scoring"), tag.samples.count());
    const auto scoreSample = [&](SampleIndex sample, const Prediction &prediction) -> Result<> {
        if (control.isCancelled())
            return cancelled();
        if (!tag.samples.contains(sample))
            return {};
        rows.resize(rows.size() + width);
        const auto scored = scorer.score(prediction, std::span(rows).last(width));
        if (!scored)
            return failure(scored.error().kind,
                           u"%1: %2"_s.arg(pathOf(project, sample), scored.error().message));
        covered.samples.push_back(sample);
        control.advance();
        return {};
    };
    const auto visited = project.predictions().forEach(task, scoreSample);
    if (!visited)
        return failure(visited.error());
    scorer.finish(rows);
    for (std::size_t s = 0; s < width; ++s) {
        NamedScores column{names[qsizetype(s)], {}};
        for (std::size_t at = s; at < rows.size(); at += width)
            column.values.push_back(std::isfinite(rows[at]) ? rows[at] : 0);
        covered.columns.push_back(std::move(column));
    }
    return covered;
}

Result<CoveredScores> scoreTask(const Project &project, const PredictionTask &task, const Tag &tag,
                                const QJsonValue &config, TaskControl &control)
{
    const auto scorer = scorerFor(task.type).make(config);
    if (!scorer)
        return failure(scorer.error());
    return task.type == TaskType::Classification ? scoreClasses(project, task, tag, control)
                                                 : scoreOneByOne(project, task, tag, **scorer, control);
}

/// Paths of the first members that are not among `covered`; both ascend.
QStringList firstMissing(const Project &project, const std::vector<SampleIndex> &members,
                         const std::vector<SampleIndex> &covered)
{
    QStringList paths;
    auto next = covered.begin();
    for (const SampleIndex member : members) {
        if (next != covered.end() && *next == member)
            ++next;
        else if (paths.size() < limits::namesListed)
            paths.append(pathOf(project, member));
        else
            break;
    }
    return paths;
}

Result<> checkCoverage(const ScorePredictionsReport &report, MissingPrediction missing)
{
    if (report.covered == 0)
        return failure(ErrorKind::NotFound,
                       Text::tr("No sample of the tag %1 has a prediction of the task %2.")
                           .arg(report.queryTag, report.task));
    if (missing != MissingPrediction::Refuse || report.covered == report.members)
        return {};
    return failure(
        ErrorKind::Invalid,
        Text::tr("%1 of the %2 samples of the tag %3 have no prediction of the task %4: %5. Import the "
                 "rest, or say what they score.")
            .arg(report.members - report.covered)
            .arg(report.members)
            .arg(report.queryTag, report.task, report.firstMissing.join(u", "_s)));
}

/// One number per member: the covered ones' scores, and `fallback` for the others.
std::vector<double> spread(const std::vector<SampleIndex> &members, const std::vector<SampleIndex> &covered,
                           const std::vector<double> &values, double fallback)
{
    std::vector<double> all(members.size(), fallback);
    std::size_t at = 0;
    for (std::size_t member = 0; member < members.size() && at < covered.size(); ++member)
        if (members[member] == covered[at])
            all[member] = values[at++];
    return all;
}

Result<> store(Project &project, const Tag &tag, const ScorePredictionsReport &report,
               const CoveredScores &covered, double fallback)
{
    auto transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    const std::vector<SampleIndex> members = tag.samples.indices();
    for (const NamedScores &column : covered.columns) {
        const auto stored =
            project.scores().put({.tag = tag.id,
                                  .type = column.name,
                                  .source = report.task,
                                  .createdAtMs = nowMs(),
                                  .values = spread(members, covered.samples, column.values, fallback)});
        if (!stored)
            return failure(stored.error());
    }
    const auto logged = project.addHistory(Text::tr("Scored %1 of %2 samples of \"%3\" by the task \"%4\".")
                                               .arg(report.covered)
                                               .arg(report.members)
                                               .arg(report.queryTag, report.task));
    if (!logged)
        return failure(logged.error());
    return transaction->commit();
}

}  // namespace

Result<ScorePredictionsReport> scorePredictions(Project &project, const ScorePredictionsRequest &request,
                                                TaskControl &control)
{
    const auto task = project.predictions().task(request.task);
    if (!task)
        return failure(task.error());
    const QString tagName = request.queryTag.isEmpty() ? initialTagName.toString() : request.queryTag;
    const auto tag = project.findTag(tagName);
    if (!tag)
        return failure(tag.error());
    const auto covered = scoreTask(project, *task, *tag, request.config, control);
    if (!covered)
        return failure(covered.error());

    const std::vector<SampleIndex> members = tag->samples.indices();
    ScorePredictionsReport report{.task = task->name,
                                  .kind = scorerFor(task->type).name,
                                  .queryTag = tag->name,
                                  .members = SampleIndex(members.size()),
                                  .covered = SampleIndex(covered->samples.size()),
                                  .firstMissing = firstMissing(project, members, covered->samples),
                                  .scores = {}};
    const auto isCovered = checkCoverage(report, request.missing);
    if (!isCovered)
        return failure(isCovered.error());
    for (const NamedScores &column : covered->columns)
        report.scores.push_back(ScoreStatistics::of(column.name, column.values));
    const auto stored =
        store(project, *tag, report, *covered, request.missing == MissingPrediction::One ? 1 : 0);
    if (!stored)
        return failure(stored.error());
    return report;
}

}  // namespace Atoll
