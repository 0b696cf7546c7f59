#pragma once

#include "model/workflow/tag_export.h"

namespace Atoll {

/// What an export would write.
struct ExportPreview
{
    static constexpr std::size_t mostSamples = 5;

    SampleIndex samples = 0;
    QString beginning;  ///< first lines of the file, or first paths where it is not text
};

/// Counts, and writes the first samples to a place of its own to read them back. Fails as `exportTag` would,
/// but for what it says of `request.out`, which is not looked at. Formats of embeddings show paths.
[[nodiscard]] Result<ExportPreview> previewExport(const Project &project, const TagExportRequest &request,
                                                  TaskControl &task);

}  // namespace Atoll
