#include "model/workflow/simulation_input.h"

#include "model/core/text.h"
#include "model/formats/arrays/npy.h"
#include "model/formats/text/line_reader.h"
#include "model/workflow/project.h"

#include <algorithm>
#include <map>

namespace Atoll {

namespace {

/// The last whole-picture class of each sample; an empty name where there is none.
Result<QStringList> classNamesOf(const Project &project, LabelKind kind, SampleIndex samples)
{
    QStringList names(samples);
    const auto visited = project.labels().forEach(kind, [&](const Label &label) -> Result<> {
        if (!label.box && label.sample >= 0 && label.sample < samples)
            names[label.sample] = label.className;
        return {};
    });
    if (!visited)
        return failure(visited.error());
    return names;
}

bool hasAny(const QStringList &names)
{
    return std::ranges::any_of(names, [](const QString &name) { return !name.isEmpty(); });
}

}  // namespace

Result<LabelledFeatures> labelledFeatures(const FeatureMatrix &features, const QStringList &classNames)
{
    if (features.rows() != classNames.size())
        return failure(ErrorKind::Invalid,
                       Text::tr("There are %1 labels for %2 rows of the embedding; the numbers must "
                                "be equal.")
                           .arg(classNames.size())
                           .arg(features.rows()));
    LabelledFeatures result;
    std::vector<Eigen::Index> kept;
    std::map<QString, int> numbers;
    for (Eigen::Index row = 0; row < features.rows(); ++row) {
        if (classNames[row].isEmpty()) {
            ++result.withoutLabel;
        } else if ((features.row(row).array() == 0).all()) {
            ++result.withoutEmbedding;
        } else {
            kept.push_back(row);
            numbers.emplace(classNames[row], 0);
        }
    }
    for (auto &[name, number] : numbers) {
        number = int(result.input.classNames.size());
        result.input.classNames.append(name);
    }
    for (const Eigen::Index row : kept)
        result.input.classes.push_back(numbers.at(classNames[row]));
    result.input.features = std::make_shared<const FeatureMatrix>(features(kept, Eigen::all));
    return result;
}

Result<LabelledFeatures> labelledFeatures(const Project &project, const QString &embedding)
{
    const auto info = project.findEmbedding(embedding);
    if (!info)
        return failure(info.error());
    const auto samples = project.sampleCount();
    if (!samples)
        return failure(samples.error());
    auto names = classNamesOf(project, LabelKind::Reference, *samples);
    const bool isReference = names && hasAny(*names);
    if (names && !isReference)
        names = classNamesOf(project, LabelKind::Label, *samples);
    if (!names)
        return failure(names.error());
    if (!hasAny(*names))
        return failure(ErrorKind::NotFound,
                       Text::tr("No sample has a label for its whole picture, so there is nothing "
                                "to replay. Import labels first."));
    const auto features = project.embeddings().load(info->id);
    if (!features)
        return failure(features.error());
    const QStringList embedded = names->first((*features)->rows());
    auto result = labelledFeatures(**features, embedded);
    if (!result)
        return result;
    result->embedding = info->name;
    result->isReference = isReference;
    result->withoutEmbedding += std::count_if(names->begin() + embedded.size(), names->end(),
                                              [](const QString &name) { return !name.isEmpty(); });
    result->withoutLabel += std::count_if(names->begin() + embedded.size(), names->end(),
                                          [](const QString &name) { return name.isEmpty(); });
    return result;
}

Result<LabelledFeatures> labelledFeatures(const QString &embeddingFile, const QString &labelFile,
                                          TaskControl &control)
{
    auto reader = NpyReader::open(embeddingFile);
    if (!reader)
        return failure(reader.error());
    const auto features = reader->readFeatures(control);
    if (!features)
        return failure(features.error());
    auto lines = LineReader::open(labelFile);
    if (!lines)
        return failure(lines.error());
    QStringList names;
    for (;;) {
        const auto isThere = lines->next();
        if (!isThere)
            return failure(isThere.error());
        if (!*isThere)
            break;
        names.append(lines->text());
    }
    return labelledFeatures(*features, names);
}

}  // namespace Atoll
