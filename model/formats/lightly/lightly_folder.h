#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/records/import_notes.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Atoll {

/// The folder `part` ("predictions", "metadata") of a Lightly data set, where a person chose the data set's
/// root, its
/// `.lightly` folder, or the part itself; it must hold `mark`. nullopt when none of these is there.
[[nodiscard]] std::optional<QString> lightlyPart(const QString &chosen, const QString &part,
                                                 const QString &mark);

/// Relative paths of the JSON files below `folder` in ascending order, without `schema.json` at its top.
/// Links to folders are not followed; links to files outside are left out and noted.
[[nodiscard]] Result<QStringList> lightlyPictureFiles(const QString &folder, ImportNotes &notes,
                                                      TaskControl &task);

/// Notes a file whose `file_name` is not the picture its own path stands for.
void noteOtherPicture(const QString &jsonPath, const QString &fileName, ImportNotes &notes);

}  // namespace Atoll
