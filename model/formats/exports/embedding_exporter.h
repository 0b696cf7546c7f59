#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/exports/part_file.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace Atoll {

/// An embedding on its way out, a block of rows at a time, so that memory does not grow with it.
struct EmbeddingSource
{
    using Visit = std::function<Result<>(const FeatureMatrix &rows)>;

    QStringList names;  ///< one per row
    int width = 0;
    std::function<Result<>(const Visit &visit)> forEachBlock;  ///< all rows in the order of `names`
};

/// A form in which vectors leave Atoll; the same rules as for `Exporter`.
struct EmbeddingExporter
{
    QString name;  ///< "npy"
    QStringList aliases;
    QString description;
    QString suffix;  ///< usual ending of the file's name
    std::function<Result<>(const QString &path, Overwrite overwrite, const EmbeddingSource &source,
                           TaskControl &task)>
        write;
};

/// "npy" (float32 in C order, and beside it the names as .txt), "npz" (`embeddings` and `filenames`),
/// "lightly-csv".
[[nodiscard]] const std::vector<EmbeddingExporter> &embeddingExporterCatalog();
/// By name or alias; nullptr when there is none.
[[nodiscard]] const EmbeddingExporter *findEmbeddingExporter(const QString &name);

}  // namespace Atoll
