#pragma once

#include <QString>

namespace Atoll {

/// Where a project file could be made.
struct ProjectPlace
{
    QString path;
    bool isPossible = false;
    QString reason;  ///< one sentence why not
};

/// Beside the folder, named after it, with a number when that is taken; in the user's documents when the
/// place beside it cannot be written to.
[[nodiscard]] ProjectPlace suggestedProjectPlace(const QString &folder);
/// Whether a new project can be made at `path`.
[[nodiscard]] ProjectPlace checkProjectPlace(const QString &path);

}  // namespace Atoll
