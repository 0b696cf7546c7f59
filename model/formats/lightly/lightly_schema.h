#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QHash>

#include <vector>

namespace Atoll {

/// `schema.json` of a Lightly prediction task.
struct LightlySchema
{
    TaskType type = TaskType::Classification;
    std::vector<Category> categories;  ///< ascending ids: the order of every list of probabilities
    QHash<qint64, int> positions;      ///< of ids in `categories`
};

[[nodiscard]] Result<LightlySchema> readLightlySchema(const QString &path, const QString &name,
                                                      TaskControl &task);

}  // namespace Atoll
