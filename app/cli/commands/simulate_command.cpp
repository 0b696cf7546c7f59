#include "app/cli/commands/simulate_command.h"

#include "model/core/text.h"
#include "model/formats/text/csv_writer.h"
#include "model/workflow/project.h"
#include "model/workflow/simulation_input.h"
#include "model/workflow/simulation_summary.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// The options of the command line; a usage failure for what is no number.
Result<SimulationOptions> readOptions(CommandContext &context)
{
    SimulationOptions options;
    constexpr qint64 most = 1'000'000'000;
    for (const auto &[name, number] : {std::pair{u"seeds"_s, &options.seeds},
                                       {u"start"_s, &options.start},
                                       {u"step"_s, &options.step},
                                       {u"budget"_s, &options.budget}}) {
        const auto value = context.integer(name, *number, 1, most);
        if (!value)
            return failure(value.error());
        *number = int(*value);
    }
    const auto share = context.number(u"test-share"_s, options.testShare);
    if (!share)
        return failure(share.error());
    options.testShare = *share;
    options.methods = context.list(u"methods"_s);
    options.scoreType = context.value(u"score-type"_s);
    return options;
}

Result<LabelledFeatures> readInput(CommandContext &context)
{
    const bool isFromFiles = context.isSet(u"embeddings"_s);
    if (isFromFiles == (context.positionals().size() == 1))
        return context.usage(Text::tr("Name one project, or files with --embeddings and --labels."));
    if (isFromFiles) {
        const auto labels = context.required(u"labels"_s);
        if (!labels)
            return failure(labels.error());
        return labelledFeatures(context.value(u"embeddings"_s), *labels, context.task());
    }
    if (context.isSet(u"labels"_s))
        return context.usage(Text::tr("--labels goes with --embeddings, not with a project."));
    const auto project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    return labelledFeatures(*project, context.value(u"embedding"_s));
}

Result<> writeCsv(const QString &path, const Simulation &simulation)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    CsvWriter csv(file);
    csv.row({u"method"_s, u"seed"_s, u"labels"_s, u"accuracy"_s});
    for (std::size_t method = 0; method < std::size_t(simulation.methods.size()); ++method) {
        for (std::size_t seed = 0; seed < std::size_t(simulation.seeds); ++seed) {
            for (std::size_t at = 0; at < simulation.labelCounts.size(); ++at) {
                csv.plainCell(simulation.methods[qsizetype(method)].toUtf8());
                csv.plainCell(QByteArray::number(qulonglong(seed)));
                csv.plainCell(QByteArray::number(simulation.labelCounts[at]));
                csv.plainCell(QByteArray::number(simulation.accuracy(method, seed, at), 'f', 6));
                csv.endRow();
            }
        }
    }
    auto flushed = csv.flush();
    if (!flushed)
        return flushed;
    if (!file.commit())
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

QString percent(const Estimate &estimate, bool isSigned)
{
    return u"%1%2 ± %3"_s.arg(isSigned && estimate.mean >= 0 ? u"+"_s : QString())
        .arg(100 * estimate.mean, 0, 'f', 1)
        .arg(100 * estimate.standardError, 0, 'f', 1);
}

QString differenceText(const SimulationRow &row, int seeds)
{
    if (!row.difference)
        return u"-"_s;
    return u"%1 (%2/%3)"_s.arg(percent(*row.difference, true)).arg(row.seedsWon).arg(seeds);
}

/// One line per number of labels, one column per method.
template <typename Cell>
void printTable(CommandContext &context, const Simulation &simulation, const std::vector<SimulationRow> &rows,
                Cell cell)
{
    constexpr int width = 23;
    const std::size_t counts = simulation.labelCounts.size();
    QString head = u"%1"_s.arg(Text::tr("labels"), 7);
    for (const QString &method : simulation.methods)
        head += u"%1"_s.arg(method, width);
    context.print(head);
    for (std::size_t at = 0; at < counts; ++at) {
        QString line = u"%1"_s.arg(simulation.labelCounts[at], 7);
        for (std::size_t method = 0; method < std::size_t(simulation.methods.size()); ++method)
            line += u"%1"_s.arg(cell(rows[method * counts + at]), width);
        context.print(line);
    }
}

void print(CommandContext &context, const Simulation &simulation, const std::vector<SimulationRow> &rows,
           const QStringList &sentences)
{
    context.print(
        Text::tr("Accuracy in percent on %1 test samples, chosen from a pool of %2; mean ± standard error "
                 "over %3 seeds")
            .arg(simulation.test)
            .arg(simulation.pool)
            .arg(simulation.seeds));
    printTable(context, simulation, rows,
               [](const SimulationRow &row) { return percent(row.accuracy, false); });
    if (simulation.methods.contains(u"RANDOM"_s) && simulation.methods.size() > 1) {
        context.print();
        context.print(Text::tr("Difference to RANDOM, seed by seed (seeds won)"));
        printTable(context, simulation, rows,
                   [&](const SimulationRow &row) { return differenceText(row, simulation.seeds); });
    }
    if (!sentences.isEmpty())
        context.print();
    for (const QString &sentence : sentences)
        context.print(sentence);
}

QJsonObject toJson(const SimulationRow &row)
{
    QJsonObject json{{u"method"_s, row.method},
                     {u"labels"_s, row.labels},
                     {u"accuracy"_s, row.accuracy.mean},
                     {u"standard_error"_s, row.accuracy.standardError}};
    if (row.difference) {
        json.insert(u"difference"_s, row.difference->mean);
        json.insert(u"difference_error"_s, row.difference->standardError);
        json.insert(u"seeds_won"_s, row.seedsWon);
        json.insert(u"beats_random"_s, row.beatsRandom());
    }
    return json;
}

QJsonObject toJson(const Simulation &simulation, const std::vector<SimulationRow> &rows,
                   const QStringList &sentences, const LabelledFeatures &labelled)
{
    QJsonArray all;
    for (const SimulationRow &row : rows)
        all.append(toJson(row));
    return {{u"embedding"_s, labelled.embedding},
            {u"labels"_s, labelled.isReference ? u"reference"_s : u"labels"_s},
            {u"classes"_s, QJsonArray::fromStringList(labelled.input.classNames)},
            {u"without_label"_s, labelled.withoutLabel},
            {u"without_embedding"_s, labelled.withoutEmbedding},
            {u"pool"_s, simulation.pool},
            {u"test"_s, simulation.test},
            {u"seeds"_s, simulation.seeds},
            {u"results"_s, all},
            {u"verdicts"_s, QJsonArray::fromStringList(sentences)}};
}

void warnOfLeftOut(CommandContext &context, const LabelledFeatures &labelled)
{
    if (labelled.withoutLabel + labelled.withoutEmbedding > 0)
        context.warn(Text::tr("Left out: %1 samples without a label, %2 without an embedding.")
                         .arg(labelled.withoutLabel)
                         .arg(labelled.withoutEmbedding));
}

Result<> run(CommandContext &context)
{
    const auto options = readOptions(context);
    if (!options)
        return failure(options.error());
    const auto labelled = readInput(context);
    if (!labelled)
        return failure(labelled.error());
    warnOfLeftOut(context, *labelled);
    const auto simulation = simulate(labelled->input, *options, context.task());
    if (!simulation)
        return failure(simulation.error());
    if (simulation->labelCounts.back() < options->budget)
        context.warn(Text::tr("The pool holds %1 samples only, so the budget of %2 labels is not reached.")
                         .arg(simulation->pool)
                         .arg(options->budget));
    if (context.isSet(u"out"_s)) {
        auto written = writeCsv(context.value(u"out"_s), *simulation);
        if (!written)
            return written;
    }
    const std::vector<SimulationRow> rows = summarize(*simulation);
    const QStringList sentences = verdicts(*simulation);
    print(context, *simulation, rows, sentences);
    context.setResult(toJson(*simulation, rows, sentences, *labelled));
    return {};
}

}  // namespace

Command simulateCommand()
{
    const SimulationOptions defaults;
    const auto number = [](int value) { return QString::number(value); };
    return {
        .name = u"simulate"_s,
        .summary = Text::tr("replay active learning with known labels: accuracy against number of labels"),
        .synopses = {u"simulate PROJECT [--methods M,M,...] [--seeds N] [--budget N] [--out RESULTS.csv]"_s,
                     u"simulate --embeddings X.npy --labels LABELS.txt [...]"_s},
        .description = Text::tr(
            "Shows what a selection method would have been worth on a data set whose labels are known. For "
            "each seed a stratified part of the samples is held back for the test and the first labels are "
            "drawn at random, the same for every method. Then each method chooses batch after batch from "
            "the rest, by the embedding and by the scores of a linear model (multinomial logistic "
            "regression) that is trained anew on all labels so far, and the model's accuracy on the test "
            "samples is measured. Labels are the hidden reference labels of the project if it has any, else "
            "its labels; nothing in the project is changed.\n\n"
            "Differences to RANDOM are taken seed by seed. A method that is not better by more than two "
            "standard errors is said not to beat RANDOM. The CSV file has one row per method, seed and "
            "number of labels. The same command gives the same numbers with any number of threads."),
        .options = {option(u"methods"_s, Text::tr("Compare these methods."), u"M,M,..."_s,
                           defaults.methods.join(u',')),
                    option(u"seeds"_s, Text::tr("Repeat with this many random splits."), u"N"_s,
                           number(defaults.seeds)),
                    option(u"start"_s, Text::tr("Begin with this many labels drawn at random."), u"N"_s,
                           number(defaults.start)),
                    option(u"step"_s, Text::tr("Add this many labels at a time."), u"N"_s,
                           number(defaults.step)),
                    option(u"budget"_s, Text::tr("Stop at this many labels."), u"N"_s,
                           number(defaults.budget)),
                    option(u"test-share"_s, Text::tr("Hold back this share of every class for the test."),
                           u"X"_s, u"0.3"_s),
                    option(u"score-type"_s, Text::tr("Give this score to methods that need one."), u"S"_s,
                           defaults.scoreType),
                    option(u"embedding"_s, Text::tr("Use this embedding instead of the newest."), u"N"_s),
                    option(u"embeddings"_s, Text::tr("Use this array of N x D instead of a project."),
                           u"FILE.npy"_s),
                    option(u"labels"_s, Text::tr("With --embeddings: N class names, one a line."), u"FILE"_s),
                    option(u"out"_s, Text::tr("Write all accuracies to this CSV file."), u"FILE.csv"_s)},
        .examples =
            {u"atoll-cli simulate street.atoll --out curves.csv"_s,
             u"atoll-cli simulate street.atoll --methods RANDOM,CORAL --start 100 --step 100 --budget 400"_s},
        .leastPositionals = 0,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
