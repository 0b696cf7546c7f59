#include "app/cli/commands/select_command.h"

#include "model/core/text.h"
#include "model/selection/selection_catalog.h"
#include "model/workflow/array_selection.h"
#include "model/workflow/project.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString methodNames()
{
    QStringList names;
    for (const SelectionMethod &method : selectionMethods())
        names.append(method.name);
    return names.join(u", "_s);
}

QString stopName(StopReason stop)
{
    switch (stop) {
    case StopReason::CountReached:
        return u"count"_s;
    case StopReason::MinimumDistance:
        return u"min-distance"_s;
    case StopReason::Exhausted:
        break;
    }
    return u"exhausted"_s;
}

/// The part of the configuration that both forms share.
Result<SelectionConfig> readConfig(CommandContext &context)
{
    const Result<QString> method = context.required(u"method"_s);
    if (!method)
        return failure(method.error());
    if (!selectionMethod(*method))
        return context.usage(selectionMethod(*method).error().message);
    const Result<double> nSamples = context.number(u"n-samples"_s, -1);
    if (!nSamples)
        return failure(nSamples.error());
    const Result<double> minDistance = context.number(u"min-distance"_s, -1);
    if (!minDistance)
        return failure(minDistance.error());
    if (*nSamples <= 0 && *minDistance <= 0)
        return context.usage(Text::tr("Say when to stop: --n-samples N, --min-distance D, or both."));
    const Result<qint64> seed = context.integer(u"seed"_s, 0, 0);
    if (!seed)
        return failure(seed.error());
    SelectionConfig config;
    config.method = *method;
    config.nSamples = *nSamples;
    config.minDistance = *minDistance;
    config.seed = static_cast<quint64>(*seed);
    config.embedding = context.value(u"embedding"_s);
    config.scoreType = context.value(u"score-type"_s);
    return config;
}

/// Picks and why there are no more; nothing was done: no picks.
QJsonObject toJson(const std::optional<SelectionResult> &result)
{
    QJsonArray picks;
    QJsonArray distances;
    if (result) {
        for (const SampleIndex pick : result->picks)
            picks.append(pick);
        for (const double distance : result->distances)
            distances.append(std::isnan(distance) ? QJsonValue() : QJsonValue(distance));
    }
    return {{u"added"_s, picks.size()},
            {u"picks"_s, picks},
            {u"distances"_s, distances},
            {u"stop"_s, result ? stopName(result->stop) : u"nothing-to-do"_s}};
}

/// A sentence for why the selection ended before its number was reached.
void explainStop(CommandContext &context, const SelectionResult &result, double minDistance)
{
    if (result.stop == StopReason::MinimumDistance)
        context.print(
            Text::tr("Stopped: every sample left is nearer than %1 to a chosen one.").arg(minDistance));
    if (result.stop == StopReason::Exhausted)
        context.print(Text::tr("Stopped: no sample is left to choose from."));
}

Result<> selectInProject(CommandContext &context)
{
    const Result<SelectionConfig> config = readConfig(context);
    if (!config)
        return failure(config.error());
    const Result<QString> name = context.required(u"name"_s);
    if (!name)
        return failure(name.error());
    TagSelectionRequest request{context.value(u"query-tag"_s), context.value(u"preselected-tag"_s), *config};
    request.config.name = *name;

    Result<Project> project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const Result<SelectionReport> report = selectSamples(*project, request, context.task());
    if (!report)
        return failure(report.error());
    const SelectionProposal &proposal = report->proposal;
    for (const QString &warning : proposal.warnings)
        context.warn(warning);
    const SampleIndex total = proposal.samples.count();
    const auto added = static_cast<SampleIndex>(proposal.record.picks.size());
    if (report->tag) {
        context.print(Text::tr("Tag \"%1\" has %2 samples: %3 picked by %4 and %5 preselected.")
                          .arg(report->tag->name)
                          .arg(total)
                          .arg(added)
                          .arg(proposal.record.method)
                          .arg(total - added));
        explainStop(context, *proposal.result, config->minDistance);
    }
    QJsonObject json = toJson(proposal.result);
    json[u"tag"_s] = report->tag ? QJsonValue(report->tag->name) : QJsonValue();
    json[u"method"_s] = proposal.record.method;
    json[u"query_tag"_s] = request.queryTag;
    json[u"preselected_tag"_s] =
        request.preselectedTag.isEmpty() ? QJsonValue() : QJsonValue(request.preselectedTag);
    json[u"embedding"_s] = proposal.record.embedding;
    json[u"score_type"_s] = proposal.record.scoreType;
    json[u"seed"_s] = static_cast<qint64>(proposal.record.seed);
    json[u"count"_s] = total;
    json[u"preselected"_s] = total - added;
    context.setResult(json);
    return {};
}

Result<> selectInArrays(CommandContext &context)
{
    const Result<SelectionConfig> config = readConfig(context);
    if (!config)
        return failure(config.error());
    const ArraySelectionRequest request{.embeddings = context.value(u"embeddings"_s),
                                        .scores = context.value(u"scores"_s),
                                        .preselected = context.value(u"preselected"_s),
                                        .candidates = context.value(u"candidates"_s),
                                        .config = *config,
                                        .keepDistances = context.wantsJson()};
    const Result<ArraySelection> selection = selectFromArrays(request, context.task());
    if (!selection)
        return failure(selection.error());
    for (const QString &warning : selection->warnings)
        context.warn(warning);
    const std::vector<SampleIndex> picks =
        selection->result ? selection->result->picks : std::vector<SampleIndex>();
    const QString out = context.value(u"out"_s);
    if (out.isEmpty()) {
        for (const SampleIndex pick : picks)
            context.print(QString::number(pick));
    } else {
        if (const Result<> written = writePicks(out, picks); !written)
            return failure(written.error());
        context.print(Text::tr("Picked %1 of %2 candidates; their rows are in %3.")
                          .arg(picks.size())
                          .arg(selection->candidates)
                          .arg(out));
        if (selection->result)
            explainStop(context, *selection->result, config->minDistance);
    }
    QJsonObject json = toJson(selection->result);
    json[u"method"_s] = config->method.toUpper();
    json[u"seed"_s] = static_cast<qint64>(config->seed);
    json[u"samples"_s] = selection->samples;
    json[u"preselected"_s] = selection->preselected;
    json[u"candidates"_s] = selection->candidates;
    json[u"count"_s] = static_cast<qint64>(picks.size()) + selection->preselected;
    json[u"out"_s] = out;
    context.setResult(json);
    return {};
}

/// Options of one form given with the other are a mistake that would otherwise pass in silence.
Result<> refuseOptions(CommandContext &context, const QStringList &names, const QString &sentence)
{
    for (const QString &name : names) {
        if (context.isSet(name))
            return context.usage(sentence.arg(name));
    }
    return {};
}

Result<> run(CommandContext &context)
{
    if (!context.positionals().isEmpty())
        return refuseOptions(context,
                             {u"embeddings"_s, u"scores"_s, u"preselected"_s, u"candidates"_s, u"out"_s},
                             Text::tr("--%1 is for arrays and cannot go with a project."))
            .and_then([&] { return selectInProject(context); });
    if (!context.isSet(u"embeddings"_s) && !context.isSet(u"scores"_s))
        return context.usage(Text::tr("Name a project, or give arrays with --embeddings or --scores."));
    return refuseOptions(context, {u"name"_s, u"query-tag"_s, u"preselected-tag"_s, u"embedding"_s},
                         Text::tr("--%1 is for projects and cannot go with arrays."))
        .and_then([&] { return selectInArrays(context); });
}

QString description()
{
    QStringList paragraphs{
        Text::tr("Chooses the next samples to label. With a project, the choice becomes a tag that holds the "
                 "preselected samples and the picks, and remembers how it was made. With arrays, the rows "
                 "picked are written one a line, in pick order; rows are counted from 0."),
        Text::tr(
            "--n-samples counts the preselected samples: it is the size of the labelled set afterwards. A "
            "number between 0 and 1 is a share of the samples to choose from.")};
    for (const SelectionMethod &method : selectionMethods())
        paragraphs.append(u"%1: %2"_s.arg(method.name, method.description));
    return paragraphs.join(u"\n\n"_s);
}

QList<QCommandLineOption> options()
{
    return {
        option(u"method"_s, Text::tr("How to choose: %1.").arg(methodNames()), u"M"_s),
        option(u"n-samples"_s, Text::tr("Size of the labelled set afterwards, or a share below 1."), u"N"_s),
        option(u"min-distance"_s, Text::tr("Never pick what is nearer than this to a chosen sample."),
               u"D"_s),
        option(u"seed"_s, Text::tr("Seed of RANDOM."), u"S"_s, u"0"_s),
        option(u"score-type"_s,
               Text::tr("Go by these scores; else uncertainty_margin, mean_uncertainty or the latest."),
               u"S"_s),
        option(u"name"_s, Text::tr("Project: name of the new tag."), u"TAG"_s),
        option(u"query-tag"_s, Text::tr("Project: choose from the samples of this tag."), u"T"_s,
               initialTagName.toString()),
        option(u"preselected-tag"_s, Text::tr("Project: samples of this tag are chosen already."), u"T"_s),
        option(u"embedding"_s, Text::tr("Project: measure in this embedding instead of the newest."), u"N"_s),
        option(u"embeddings"_s, Text::tr("Arrays: numbers of the samples, n x d."), u"X.npy"_s),
        option(u"scores"_s, Text::tr("Arrays: one score per row; of a .npz file the --score-type."),
               u"S.npy"_s),
        option(u"preselected"_s, Text::tr("Arrays: rows chosen already, one a line."), u"FILE"_s),
        option(u"candidates"_s, Text::tr("Arrays: rows to choose from, one a line; else all."), u"FILE"_s),
        option(u"out"_s, Text::tr("Arrays: write the picks here, replacing the file; else print them."),
               u"FILE"_s),
    };
}

}  // namespace

Command selectCommand()
{
    return {
        .name = u"select"_s,
        .summary = Text::tr("choose the next samples to label"),
        .synopses = {u"select PROJECT --method M --n-samples N --name TAG [--preselected-tag T]"_s,
                     u"select --embeddings X.npy [--scores S.npy] --method M --n-samples N --out FILE"_s},
        .description = description(),
        .options = options(),
        .examples =
            {u"atoll-cli select street.atoll --method CORESET --n-samples 100 --name first"_s,
             u"atoll-cli select street.atoll --method CORAL --n-samples 200 --name second --preselected-tag first"_s,
             u"atoll-cli select --embeddings X.npy --method CORESET --n-samples 1000 --out picks.txt"_s},
        .leastPositionals = 0,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
