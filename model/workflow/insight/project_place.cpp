#include "model/workflow/insight/project_place.h"

#include "model/core/text.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int mostNumbers = 1000;

/// Permissions alone do not tell (read-only media, network shares), so a file is made and removed again.
bool canWriteInto(const QDir &folder)
{
    QTemporaryFile probe(folder.filePath(u".atoll-XXXXXX"_s));
    return probe.open();
}

QString freeName(const QDir &folder, const QString &name)
{
    QString path = folder.filePath(name + u".atoll"_s);
    for (int number = 2; QFileInfo::exists(path) && number < mostNumbers; ++number)
        path = folder.filePath(u"%1-%2.atoll"_s.arg(name).arg(number));
    return path;
}

ProjectPlace impossible(const QString &path, const QString &reason)
{
    return {path, false, reason};
}

}  // namespace

ProjectPlace checkProjectPlace(const QString &path)
{
    if (path.isEmpty())
        return impossible(path, Text::tr("Give the project file a name."));
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(info.absoluteFilePath());
    if (info.fileName().isEmpty() || info.completeBaseName().isEmpty())
        return impossible(path, Text::tr("%1 is a folder, not the name of a file.").arg(shown));
    if (info.exists() || info.isSymLink())
        return impossible(path, Text::tr("There is already something called %1.").arg(shown));
    const QDir folder = info.absoluteDir();
    if (!folder.exists())
        return impossible(
            path, Text::tr("There is no folder %1.").arg(QDir::toNativeSeparators(folder.absolutePath())));
    if (!canWriteInto(folder))
        return impossible(
            path,
            Text::tr("Nothing can be written to %1.").arg(QDir::toNativeSeparators(folder.absolutePath())));
    return {path, true, {}};
}

ProjectPlace suggestedProjectPlace(const QString &folder)
{
    const QDir pictures(QDir(folder).absolutePath());
    const QString name = pictures.dirName().isEmpty() ? u"project"_s : pictures.dirName();
    QDir beside = pictures;
    if (beside.cdUp()) {
        ProjectPlace place = checkProjectPlace(freeName(beside, name));
        if (place.isPossible)
            return place;
    }
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return checkProjectPlace(freeName(documents, name));
}

}  // namespace Atoll
