#include "model/embedding/embedding_catalog.h"

#include "model/core/text.h"
#include "model/embedding/fisher_vector_embedder.h"
#include "model/embedding/onnx_embedder.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

const std::vector<EmbedderEntry> &embeddingCatalog()
{
    static const std::vector<EmbedderEntry> entries = {
        {u"builtin"_s, Text::tr("Built in"),
         Text::tr("Learns from your own pictures; needs no model file and no network."),
         makeFisherVectorEmbedder},
        {u"onnx"_s, Text::tr("ONNX model"),
         Text::tr("A layer of a neural network that you have as an .onnx file."), makeOnnxEmbedder},
    };
    return entries;
}

Result<const EmbedderEntry *> findEmbedder(const QString &name)
{
    const auto &entries = embeddingCatalog();
    const auto found = std::ranges::find(entries, name, &EmbedderEntry::name);
    if (found != entries.end())
        return &*found;
    QStringList names;
    for (const EmbedderEntry &entry : entries)
        names += entry.name;
    return failure(ErrorKind::NotFound,
                   Text::tr("There is no embedder \"%1\"; there are: %2.").arg(name, names.join(u", "_s)));
}

}  // namespace Atoll
