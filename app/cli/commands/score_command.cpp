#include "app/cli/commands/score_command.h"

#include "model/core/text.h"
#include "model/formats/arrays/npy_writer.h"
#include "model/formats/arrays/npz_writer.h"
#include "model/scoring/scoring_catalog.h"
#include "model/workflow/array_scoring.h"
#include "model/workflow/project.h"
#include "model/workflow/scoring.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QStringList kinds()
{
    QStringList names;
    for (const ScorerInfo &info : scoringCatalog())
        names.append(info.name);
    return names;
}

/// Settings of the scorer that were given on the command line.
Result<QJsonObject> readConfig(CommandContext &context)
{
    QJsonObject config;
    for (const QString &name : {u"frequency-penalty"_s, u"min-score"_s}) {
        if (!context.isSet(name))
            continue;
        const auto number = context.number(name, 0);
        if (!number)
            return failure(number.error());
        config.insert(QString(name).replace(u'-', u'_'), *number);
    }
    return config;
}

void print(CommandContext &context, const std::vector<ScoreStatistics> &scores)
{
    int width = 0;
    for (const ScoreStatistics &score : scores)
        width = std::max(width, int(score.name.size()));
    context.print(u"%1  %2  %3  %4  %5  %6"_s.arg(Text::tr("score"), -width)
                      .arg(Text::tr("count"), 9)
                      .arg(Text::tr("mean"), 6)
                      .arg(Text::tr("min"), 6)
                      .arg(Text::tr("max"), 6)
                      .arg(Text::tr("from 0 to 1")));
    for (const ScoreStatistics &score : scores)
        context.print(u"%1  %2  %3  %4  %5  %6"_s.arg(score.name, -width)
                          .arg(score.count, 9)
                          .arg(score.mean, 6, 'f', 4)
                          .arg(score.least, 6, 'f', 4)
                          .arg(score.most, 6, 'f', 4)
                          .arg(score.sparkline()));
}

QJsonArray toJson(const std::vector<ScoreStatistics> &scores)
{
    QJsonArray all;
    for (const ScoreStatistics &score : scores)
        all.append(score.toJson());
    return all;
}

Result<MissingPrediction> readMissing(CommandContext &context)
{
    const QString name = context.value(u"missing"_s);
    if (name == "zero"_L1)
        return MissingPrediction::Zero;
    if (name == "one"_L1)
        return MissingPrediction::One;
    if (name == "refuse"_L1)
        return MissingPrediction::Refuse;
    return context.usage(Text::tr("--missing is %1; it must be zero, one or refuse.").arg(name));
}

void warnOfMissing(CommandContext &context, const ScorePredictionsReport &report, MissingPrediction missing)
{
    const SampleIndex count = report.members - report.covered;
    if (count == 0)
        return;
    QString names = report.firstMissing.join(u", "_s);
    if (report.firstMissing.size() < count)
        names += u", ..."_s;
    context.warn(
        Text::tr("%1 of the %2 samples of %3 have no prediction of the task %4 and score %5: %6")
            .arg(count)
            .arg(report.members)
            .arg(report.queryTag, report.task, missing == MissingPrediction::One ? u"1"_s : u"0"_s, names));
}

Result<> scoreProject(CommandContext &context)
{
    const auto task = context.required(u"task"_s);
    if (!task)
        return failure(task.error());
    const auto missing = readMissing(context);
    if (!missing)
        return failure(missing.error());
    const auto config = readConfig(context);
    if (!config)
        return failure(config.error());
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto report =
        scorePredictions(*project, {*task, context.value(u"query-tag"_s), *missing, *config}, context.task());
    if (!report)
        return failure(report.error());
    warnOfMissing(context, *report, *missing);
    context.print(Text::tr("Scored %1 of the %2 samples of %3 by the task %4 (%5).")
                      .arg(report->covered)
                      .arg(report->members)
                      .arg(report->queryTag, report->task, report->kind));
    print(context, report->scores);
    context.setResult({{u"task"_s, report->task},
                       {u"kind"_s, report->kind},
                       {u"query_tag"_s, report->queryTag},
                       {u"samples"_s, report->members},
                       {u"covered"_s, report->covered},
                       {u"missing"_s, report->members - report->covered},
                       {u"first_missing"_s, QJsonArray::fromStringList(report->firstMissing)},
                       {u"scores"_s, toJson(report->scores)}});
    return {};
}

Result<ArrayScoreRequest> readArrayRequest(CommandContext &context)
{
    const auto kind = context.required(u"kind"_s);
    if (!kind)
        return failure(kind.error());
    const auto config = readConfig(context);
    if (!config)
        return failure(config.error());
    const QString axis = context.value(u"class-axis"_s);
    if (axis != "last"_L1 && axis != "first"_L1)
        return context.usage(Text::tr("--class-axis is %1; it must be first or last.").arg(axis));
    if (!kinds().contains(*kind))
        return context.usage(
            Text::tr("--kind is %1; it must be one of %2.").arg(*kind, kinds().join(u", "_s)));
    if (context.isSet(u"raw"_s) && *kind != "classification"_L1)
        return context.usage(Text::tr("--raw is for classification only."));
    return ArrayScoreRequest{*kind, context.values(u"predictions"_s), *config,
                             context.isSet(u"raw"_s) ? ScoreRange::Raw : ScoreRange::ZeroToOne,
                             axis == "first"_L1 ? ClassAxis::First : ClassAxis::Last};
}

Result<> scoreFiles(CommandContext &context)
{
    const auto out = context.required(u"out"_s);
    if (!out)
        return failure(out.error());
    auto request = readArrayRequest(context);
    if (!request)
        return failure(request.error());
    request->files += context.positionals();
    const auto scored = scoreArrays(*request, context.task());
    if (!scored)
        return failure(scored.error());
    NpzArrays arrays;
    std::vector<ScoreStatistics> statistics;
    for (const NamedScores &column : scored->scores) {
        arrays.emplace_back(column.name, npyBytes(column.values));
        statistics.push_back(ScoreStatistics::of(column.name, column.values));
    }
    const auto written = writeNpz(*out, arrays, context.task());
    if (!written)
        return failure(written.error());
    print(context, statistics);
    context.setResult({{u"kind"_s, request->kind},
                       {u"out"_s, *out},
                       {u"files"_s, QJsonArray::fromStringList(scored->files)},
                       {u"scores"_s, toJson(statistics)}});
    return {};
}

Result<> run(CommandContext &context)
{
    if (context.isSet(u"predictions"_s))
        return scoreFiles(context);
    if (context.positionals().size() != 1)
        return context.usage(Text::tr("Name one project, or files with --predictions."));
    for (const QString &name : {u"kind"_s, u"out"_s, u"raw"_s})
        if (context.isSet(name))
            return context.usage(Text::tr("--%1 goes with --predictions, not with a project.").arg(name));
    return scoreProject(context);
}

QString description()
{
    QStringList paragraphs{
        Text::tr(
            "Turns predictions into scores: numbers from 0 to 1 that say how much a picture is worth "
            "labelling. "
            "With a project, the predictions of a task are scored for the samples of a query tag and stored "
            "there; a later select uses them. A sample without a prediction scores 0 and is counted in a "
            "warning; --missing says otherwise."),
        Text::tr(
            "Without a project, predictions come from files and scores go to an .npz file with one float64 "
            "array "
            "per score, in the order of the pictures. Classification: one .npy of N x C. Segmentation: one "
            ".npy "
            "per picture, W x H x C (--class-axis first: C x H x W), or a folder of them in the order of "
            "their "
            "names. Detection: a JSON list with {\"boxes\", \"object_probabilities\", "
            "\"class_probabilities\"} "
            "or {\"boxes\", \"scores\", \"labels\"} for each picture. Key points: a JSON list with a list of "
            "{\"keypoints\": [x, y, confidence, ...]} for each picture.")};
    for (const ScorerInfo &info : scoringCatalog())
        paragraphs.append(u"%1 (%2): %3"_s.arg(info.name, info.scoreNames.join(u", "_s), info.description));
    return paragraphs.join(u"\n\n"_s);
}

}  // namespace

Command scoreCommand()
{
    return {
        .name = u"score"_s,
        .summary = Text::tr("turn predictions into scores"),
        .synopses = {u"score PROJECT --task NAME [--query-tag T] [--missing zero|one|refuse]"_s,
                     u"score --predictions FILE --kind KIND --out SCORES.npz"_s},
        .description = description(),
        .options =
            {option(u"task"_s, Text::tr("Score the predictions of this task."), u"NAME"_s),
             option(u"query-tag"_s,
                    Text::tr("Score the samples of this tag, for which the scores are stored."), u"T"_s,
                    u"initial-tag"_s),
             option(
                 u"missing"_s,
                 Text::tr("What a sample without a prediction scores: zero, one, or refuse to score at all."),
                 u"WHAT"_s, u"zero"_s),
             option(u"predictions"_s,
                    Text::tr("Score this file (or folder of maps); may be given several times."), u"FILE"_s),
             option(u"kind"_s, Text::tr("What the files hold: %1.").arg(kinds().join(u", "_s)), u"KIND"_s),
             option(u"out"_s, Text::tr("Write the scores to this .npz file."), u"FILE"_s),
             option(u"raw"_s, Text::tr("Classification: do not bring the scores to 0..1.")),
             option(u"class-axis"_s, Text::tr("Segmentation: where the classes are in a map, first or last."),
                    u"AXIS"_s, u"last"_s),
             option(u"frequency-penalty"_s,
                    Text::tr("Detection: what a further object of the same class counts, 0 to 1 (0.25)."),
                    u"X"_s),
             option(u"min-score"_s,
                    Text::tr(
                        "Detection: object_frequency of the picture with the fewest objects, 0 to 1 (0.9)."),
                    u"X"_s)},
        .examples = {u"atoll-cli score street.atoll --task weather"_s,
                     u"atoll-cli score --predictions softmax.npy --kind classification --out scores.npz"_s,
                     u"atoll-cli score --predictions maps/ --kind segmentation --out scores.npz"_s},
        .leastPositionals = 0,
        .mostPositionals = -1,
        .run = run};
}

}  // namespace Atoll
