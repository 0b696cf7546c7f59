#include "model/workflow/quick_probe.h"

#include "model/core/text.h"
#include "model/numeric/linear_probe.h"
#include "model/workflow/project.h"

#include <map>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What there is to learn: a class for each of some samples.
struct LabelledRows
{
    std::vector<SampleIndex> samples;  ///< ascending
    std::vector<int> classes;          ///< positions in `names`
    QStringList names;                 ///< ascending
};

Result<LabelledRows> labelledRows(const Project &project, const QuickProbeRequest &request,
                                  const FeatureMatrix &features)
{
    const auto tag = project.findTag(request.tag);
    if (!tag)
        return failure(tag.error());
    std::map<SampleIndex, QString> classOf;
    const auto read = project.labels().forEach(
        request.useReference ? LabelKind::Reference : LabelKind::Label, [&](const Label &label) -> Result<> {
            const bool hasVector =
                label.sample < features.rows() && (features.row(label.sample).array() != 0).any();
            if (!label.box && hasVector && tag->samples.contains(label.sample))
                classOf[label.sample] = label.className;
            return {};
        });
    if (!read)
        return failure(read.error());

    std::map<QString, int> position;
    for (const auto &[sample, name] : classOf)
        position.emplace(name, 0);
    LabelledRows rows;
    for (auto &[name, number] : position) {
        number = static_cast<int>(rows.names.size());
        rows.names.append(name);
    }
    for (const auto &[sample, name] : classOf) {
        rows.samples.push_back(sample);
        rows.classes.push_back(position.at(name));
    }
    if (rows.names.size() < 2)
        return failure(
            ErrorKind::Invalid,
            Text::tr(
                "Learning needs samples of two classes or more, but the tag \"%1\" has %2 labelled sample(s) "
                "of %3 class(es). Label more of it, or name another tag.")
                .arg(request.tag)
                .arg(rows.samples.size())
                .arg(rows.names.size()));
    return rows;
}

Result<SampleIndex> storePredictions(Project &project, const QuickProbeRequest &request,
                                     const LabelledRows &rows, const FeatureMatrix &features,
                                     const FeatureMatrixD &probabilities)
{
    PredictionTask task{.id = {},
                        .name = request.task,
                        .type = TaskType::Classification,
                        .categories = {},
                        .createdAtMs = nowMs()};
    for (qsizetype i = 0; i < rows.names.size(); ++i)
        task.categories.push_back({i, rows.names[i]});

    auto transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    auto writer = project.predictions().replaceAll(task);
    if (!writer)
        return failure(writer.error());
    SampleIndex predicted = 0;
    for (SampleIndex sample = 0; sample < features.rows(); ++sample) {
        if ((features.row(sample).array() == 0).all())
            continue;
        ClassPrediction prediction;
        prediction.probabilities.reserve(task.categories.size());
        for (const double value : probabilities.row(sample))
            prediction.probabilities.push_back(static_cast<float>(value));
        if (const auto added = writer->add(sample, prediction); !added)
            return failure(added.error());
        ++predicted;
    }
    const auto noted = project.addHistory(
        Text::tr("Quick probe \"%1\" learnt from %2 samples of \"%3\".")
            .arg(request.task)
            .arg(rows.samples.size())
            .arg(request.tag),
        {{u"task"_s, request.task}, {u"tag"_s, request.tag}, {u"reference"_s, request.useReference}});
    if (!noted)
        return failure(noted.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return predicted;
}

}  // namespace

Result<QuickProbeReport> runQuickProbe(Project &project, const QuickProbeRequest &request, TaskControl &task)
{
    if (request.task.isEmpty())
        return failure(ErrorKind::Invalid, Text::tr("The predictions need the name of a task."));
    const auto embedding = project.findEmbedding(request.embedding);
    if (!embedding)
        return failure(embedding.error());
    const auto features = project.embeddings().load(embedding->id);
    if (!features)
        return failure(features.error());
    const auto rows = labelledRows(project, request, **features);
    if (!rows)
        return failure(rows.error());

    FeatureMatrix known(static_cast<Eigen::Index>(rows->samples.size()), (*features)->cols());
    for (std::size_t i = 0; i < rows->samples.size(); ++i)
        known.row(static_cast<Eigen::Index>(i)) = (*features)->row(rows->samples[i]);
    task.beginStage(Text::tr("Learning"), 0);
    const auto probe = LinearProbe::fit(known, rows->classes, static_cast<int>(rows->names.size()), {}, task);
    if (!probe)
        return failure(probe.error());
    const auto predicted =
        storePredictions(project, request, *rows, **features, probe->probabilities(**features));
    if (!predicted)
        return failure(predicted.error());
    return QuickProbeReport{embedding->name, rows->names, static_cast<SampleIndex>(rows->samples.size()),
                            *predicted};
}

}  // namespace Atoll
