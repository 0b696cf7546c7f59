#include "model/workflow/export_report.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

QJsonObject ExportReport::toJson() const
{
    ImportReport warned;
    warned.warnings = warnings;
    return {{u"status"_s, u"ok"_s},
            {u"format"_s, format},
            {u"path"_s, path},
            {u"samples"_s, samples},
            {u"warnings"_s, warned.toJson()[u"warnings"_s]},
            {u"seconds"_s, seconds}};
}

Result<> checkExportPath(const Project &project, const QString &path)
{
    const QFileInfo target(path);
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    const QString canonical =
        target.exists() ? target.canonicalFilePath() : folder + u'/' + target.fileName();
    if (const Result<QDir> root = project.imageRoot(); root && root->exists()) {
        const QString pictures = root->canonicalPath();
        if (canonical == pictures || (canonical + u'/').startsWith(pictures + u'/'))
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1 lies in the folder of the pictures (%2), which is never written to; choose "
                         "another place.")
                    .arg(path, pictures));
    }
    const QString projectFile = QFileInfo(project.path()).canonicalFilePath();
    if (canonical.startsWith(projectFile))
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 belongs to the project itself; choose another name.").arg(path));
    return {};
}

}  // namespace Atoll
