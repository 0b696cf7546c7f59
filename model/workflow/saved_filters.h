#pragma once

#include "model/core/result.h"
#include "model/store/saved_filter_repository.h"

namespace Atoll {

class Project;

/// In the order they were first saved.
[[nodiscard]] Result<std::vector<SavedFilter>> savedFilters(const Project &project);

/// Each is a step that can be undone. A filter of the same name is replaced.
[[nodiscard]] Result<> saveFilter(Project &project, const QString &name, const QJsonArray &conditions);
/// NotFound, or AlreadyExists when another has the name.
[[nodiscard]] Result<> renameSavedFilter(Project &project, const QString &from, const QString &to);
[[nodiscard]] Result<> deleteSavedFilter(Project &project, const QString &name);

}  // namespace Atoll
