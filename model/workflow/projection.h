#pragma once

#include "model/core/embedding.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>

#include <cstdint>

namespace Atoll {

class Project;

struct ProjectionRequest
{
    QString embedding;                       ///< name; empty: the newest
    QString method = QStringLiteral("pca");  ///< catalog name
    std::uint64_t seed = 0;
};

/// Computes a 2-D map of an embedding and stores it; an earlier one of the same embedding and method is
/// replaced.
[[nodiscard]] Result<ProjectionInfo> projectEmbedding(Project &project, const ProjectionRequest &request,
                                                      TaskControl &task);

struct ArrayProjectionRequest
{
    QString embeddings;  ///< .npy, n x d
    QString out;         ///< .npy, n x 2 float32; replaced only when all went well
    QString method = QStringLiteral("pca");
    std::uint64_t seed = 0;
};

/// The same on files, with no project. Returns the number of rows.
[[nodiscard]] Result<qint64> projectArray(const ArrayProjectionRequest &request, TaskControl &task);

}  // namespace Atoll
