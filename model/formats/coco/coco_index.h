#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QHash>
#include <QString>

#include <vector>

namespace Atoll {

/// The `images` and `categories` of a COCO file: what its numbers stand for.
struct CocoIndex
{
    std::vector<QString> fileNames;    ///< in the order of the file
    QHash<QString, int> images;        ///< image id (see JsonField::identifier) to position in `fileNames`
    std::vector<Category> categories;  ///< ascending ids
    QHash<qint64, int> categoryPositions;
};

/// Reads both in one pass over the file, whatever else it holds. Refused: no images, an image id twice, an
/// image without `file_name` and `coco_url`. Categories may be missing.
[[nodiscard]] Result<CocoIndex> readCocoIndex(const QString &path, TaskControl &task);

}  // namespace Atoll
