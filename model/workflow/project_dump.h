#pragma once

#include "model/core/task_control.h"
#include "model/workflow/tags.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace Atoll {

/// Takes the text of a dump piece by piece.
using DumpSink = std::function<void(const QByteArray &text)>;

/// Writes everything stored as one JSON object: `items` in sample order (embedding numbers of `embedding`, or
/// of the newest when empty), then `tags`, `embeddings`, `maps`, `tasks`, `scores`, `classes` (those with
/// a colour or key), `filters` and `history`. Memory does
/// not grow with the number of samples. Nothing is written before the project turns out to be readable.
[[nodiscard]] Result<> dumpProject(const Project &project, const QString &embedding, const DumpSink &sink,
                                   TaskControl &task);

/// A tag with its provenance and scores, without the samples and picks.
[[nodiscard]] QJsonObject toJson(const TagTreeRow &row);

/// "initial", "selection", "names", "condition", "arithmetic", "upsize".
[[nodiscard]] QString tagKindName(TagKind kind);

}  // namespace Atoll
