#include "model/workflow/method_choices.h"

#include "model/embedding/embedding_catalog.h"
#include "model/embedding/onnx_settings.h"
#include "model/numeric/projection_catalog.h"

namespace Atoll {

namespace {

constexpr int typicalLongerSide = 1024;

template <typename Entry>
std::vector<MethodChoice> choicesOf(const std::vector<Entry> &catalog)
{
    std::vector<MethodChoice> choices;
    choices.reserve(catalog.size());
    for (const Entry &entry : catalog)
        choices.push_back({entry.name, entry.title, entry.summary});
    return choices;
}

}  // namespace

std::vector<MethodChoice> embedderChoices()
{
    return choicesOf(embeddingCatalog());
}

std::vector<MethodChoice> projectionChoices()
{
    return choicesOf(projectionCatalog());
}

QStringList onnxPresetNames()
{
    return onnxPresets();
}

Result<int> checkEmbedder(const QString &embedder, const QJsonObject &parameters)
{
    const Result<const EmbedderEntry *> entry = findEmbedder(embedder);
    if (!entry)
        return failure(entry.error());
    const Result<std::unique_ptr<Embedder>> made = (*entry)->make(parameters, typicalLongerSide);
    return made ? Result<int>((*made)->width()) : failure(made.error());
}

}  // namespace Atoll
