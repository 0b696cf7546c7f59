#pragma once

#include "model/core/result.h"
#include "model/embedding/embedder.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace Atoll {

/// One way to make an embedder.
struct EmbedderEntry
{
    QString name;     ///< stored with embeddings and used in scripts: "builtin"
    QString title;    ///< for people
    QString summary;  ///< one sentence
    /// `asked` need not name every setting; the embedder's parameters() do. `typicalLongerSide`: median
    /// longer side of the pictures in pixels, which may decide settings not asked for. Invalid for an unknown
    /// setting or value.
    std::function<Result<std::unique_ptr<Embedder>>(const QJsonObject &asked, int typicalLongerSide)> make;
};

/// All embedders; the first is the default.
[[nodiscard]] const std::vector<EmbedderEntry> &embeddingCatalog();

/// By exact name; NotFound lists the names there are.
[[nodiscard]] Result<const EmbedderEntry *> findEmbedder(const QString &name);

}  // namespace Atoll
