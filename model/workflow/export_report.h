#pragma once

#include "model/core/import_report.h"

#include <QJsonObject>
#include <QString>

namespace Atoll {

/// What an export says of itself.
struct ExportReport
{
    QString format;
    QString path;
    qint64 samples = 0;
    std::vector<ImportWarning> warnings;
    double seconds = 0;

    /// `{"status": "ok", "format", "path", "samples", "warnings": [{"code", "count", "message"}],
    /// "seconds"}`.
    [[nodiscard]] QJsonObject toJson() const;
};

class Project;

/// Invalid when `path` lies in the folder of the pictures, which is never written to, or is the project
/// itself.
[[nodiscard]] Result<> checkExportPath(const Project &project, const QString &path);

}  // namespace Atoll
