#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/tag.h"
#include "model/core/task_control.h"
#include "model/formats/exports/exporter.h"
#include "model/workflow/export_report.h"

#include <QString>

#include <optional>
#include <vector>

namespace Atoll {

class Project;

enum class ExportOrder : std::uint8_t {
    Dataset,
    Rank,  ///< as picked; members the selection did not pick come last
};

struct TagExportRequest
{
    QString tag;
    /// None: those of the tag. Else these, in the tag or not, as they were selected or shown; ranks and
    /// scores that go with them are still the tag's.
    std::optional<SampleSet> samples{};
    QString format;  ///< of the exporter catalog
    QString out;     ///< new file, or new or empty folder
    bool addedOnly = false;
    ExportOrder order = ExportOrder::Dataset;
    QString scoreType;  ///< empty: what the tag was selected by, else the tag's own as for CORAL
    Overwrite overwrite = Overwrite::Refuse;
    FormulaCells formulaCells = FormulaCells::Unchanged;
    QString prefix;  ///< before every path in task lists
};

/// A form of export, for help pages and menus.
struct ExportFormat
{
    QString name;
    QString description;
    bool isEmbedding = false;  ///< written by `exportEmbedding`, else by `exportTag`
    bool isFolder = false;     ///< writes a folder, else a file
    bool isText = false;       ///< a file whose beginning can be read by people
    QString suffix;            ///< usual ending of the file's name; empty for folders
};
[[nodiscard]] std::vector<ExportFormat> exportFormats();
/// By name or alias.
[[nodiscard]] std::optional<ExportFormat> findExportFormat(const QString &name);

/// What the step that made a tag added: the picks of a selection; for other tags the members that are not in
/// its parent. A tag cut out of its parent (by names, a condition, an intersection) was added as a whole, as
/// was initial-tag.
[[nodiscard]] Result<SampleSet> addedSamples(const Project &project, const Tag &tag);

/// What `exportTag` would write, in its order. Invalid when it is nothing, or has no such order.
[[nodiscard]] Result<std::vector<SampleIndex>> samplesToExport(const Project &project,
                                                               const TagExportRequest &request);

/// Writes the samples of a tag. Nothing is left behind when it fails; nothing is replaced unless asked for;
/// the folder of the pictures is never written to.
[[nodiscard]] Result<ExportReport> exportTag(const Project &project, const TagExportRequest &request,
                                             TaskControl &task);

}  // namespace Atoll
