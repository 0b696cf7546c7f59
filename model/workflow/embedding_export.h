#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"
#include "model/formats/exports/part_file.h"
#include "model/workflow/export_report.h"

#include <QString>

#include <optional>

namespace Atoll {

class Project;

struct EmbeddingExportRequest
{
    QString embedding;  ///< name; empty: the newest
    QString tag;        ///< only samples of this tag; empty: all
    bool addedOnly = false;
    QString format;  ///< of the embedding exporter catalog
    QString out;
    Overwrite overwrite = Overwrite::Refuse;
    std::optional<SampleSet> samples{};  ///< only these, instead of those of the tag
};

/// Writes the vectors of an embedding with the names they belong to, in data set order. Samples added after
/// the embedding was made have no vector; they are left out and counted in a warning.
[[nodiscard]] Result<ExportReport> exportEmbedding(const Project &project,
                                                   const EmbeddingExportRequest &request, TaskControl &task);

}  // namespace Atoll
