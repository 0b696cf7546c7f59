#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QStringList>

namespace Atoll {

class Project;

struct LabelImportRequest
{
    QString file;              ///< a table, a folder of class folders, or COCO instances
    QStringList classes;       ///< allowed names; a number in a table counts into them, from 0
    bool isReference = false;  ///< hidden ground truth for simulations
    QString author;            ///< who made the labels
};

/// What the file is taken for: a name of the catalog of formats, or empty.
[[nodiscard]] QString labelFormatName(const LabelImportRequest &request);

/// Stores the labels of a file, matched by name. The file speaks for the pictures it names: their classes (or
/// their boxes, whichever it holds) become those of the file. Labels that are there already stay as they are,
/// with author and time, so that importing a file again changes nothing; pictures whose labels were others
/// are counted in a warning. Other pictures, and labels of the other kind (hidden or not), are left alone.
/// Two different classes for one picture are refused where the format allows only one. All or nothing, in one
/// transaction.
[[nodiscard]] Result<ImportReport> importLabels(Project &project, const LabelImportRequest &request,
                                                TaskControl &task);

}  // namespace Atoll
