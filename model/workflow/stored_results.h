#pragma once

#include "model/core/result.h"

#include <QString>

namespace Atoll {

class Project;

/// With its vectors and maps; tags that were chosen by it stay. NotFound for an unknown name.
[[nodiscard]] Result<> deleteEmbedding(Project &project, const QString &name);
/// Invalid for an empty name and for an embedding that a tag was chosen by: the tag's record knows it by
/// name. AlreadyExists when another has the name.
[[nodiscard]] Result<> renameEmbedding(Project &project, const QString &from, const QString &to);

/// With the task; scores that were made of them stay.
[[nodiscard]] Result<> deletePredictions(Project &project, const QString &task);

/// The scores of one type for a tag.
[[nodiscard]] Result<> deleteScores(Project &project, const QString &tag, const QString &type);

}  // namespace Atoll
