#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/exports/part_file.h"

#include <QString>

namespace Atoll {

class Project;

struct LabelExportRequest
{
    QString path;
    bool isReference = false;  ///< the hidden ground truth instead of the labels
    Overwrite overwrite = Overwrite::Refuse;
};

struct LabelExportReport
{
    qint64 images = 0;
    qint64 labels = 0;
    qint64 boxesLeftOut = 0;  ///< a table holds classes of whole pictures only
    qint64 formulaCells = 0;  ///< written unchanged, but a spreadsheet might run them
};

/// Writes `filename,label`, one row per picture; or `filename,tag` with a row per class when a picture has
/// several, which is how the import tells the two apart. Pictures without a label are not listed.
[[nodiscard]] Result<LabelExportReport>
exportLabelTable(const Project &project, const LabelExportRequest &request, TaskControl &task);

}  // namespace Atoll
