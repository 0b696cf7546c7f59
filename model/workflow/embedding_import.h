#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>

namespace Atoll {

class Project;

struct EmbeddingImportRequest
{
    QString file;       ///< .npy, .npz or CSV; told by its content
    QString namesFile;  ///< a text file with one name a line, or a .npy of text; empty: names lie in `file`
    bool rowsInPathOrder =
        false;     ///< the file has no names: row i is the i-th of the relative paths, sorted bytewise
    QString name;  ///< of the new embedding; empty: the file's base name
};

/// Stores the vectors of a file as a new embedding, matched to samples by name, as they are (no scaling). A
/// sample without a row gets zeros, which leave it out of selections by distance, and is counted in a
/// warning; so is a row of zeros in the file. Two different rows for one sample are refused. All or nothing,
/// in one transaction.
[[nodiscard]] Result<ImportReport> importEmbedding(Project &project, const EmbeddingImportRequest &request,
                                                   TaskControl &task);

}  // namespace Atoll
