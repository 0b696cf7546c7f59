#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Atoll {

class Project;

/// How well a folder fits the data set.
struct RelocationReport
{
    QString folder;             ///< absolute
    SampleIndex found = 0;      ///< samples whose file is there
    SampleIndex otherSize = 0;  ///< of these: with another number of bytes than stored
    SampleIndex missing = 0;
    QStringList missingExamples;  ///< the first ten

    [[nodiscard]] QJsonObject toJson() const;
};

/// Points the project at another folder that holds its pictures under the same relative paths. Only looks
/// whether the files are there; nothing is read. Invalid, and nothing is changed, when none of them is.
[[nodiscard]] Result<RelocationReport> relocateImages(Project &project, const QString &folder,
                                                      TaskControl &task);

}  // namespace Atoll
