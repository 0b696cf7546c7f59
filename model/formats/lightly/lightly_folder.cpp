#include "model/formats/lightly/lightly_folder.h"

#include "model/core/text.h"

#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

std::optional<QString> lightlyPart(const QString &chosen, const QString &part, const QString &mark)
{
    for (const QString &step : {u"/"_s, u"/"_s + part, u"/.lightly/"_s + part}) {
        const QString folder = QDir::cleanPath(chosen + step);
        if (QFileInfo(folder + u'/' + mark).isFile())
            return folder;
    }
    return std::nullopt;
}

Result<QStringList> lightlyPictureFiles(const QString &folder, ImportNotes &notes, TaskControl &task)
{
    const QDir root(QFileInfo(folder).absoluteFilePath());
    const QString inside = root.canonicalPath() + u'/';
    QStringList files;
    QDirIterator iterator(root.path(), {u"*.json"_s}, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        if (task.isCancelled())
            return cancelled();
        const QFileInfo file(iterator.next());
        const QString relative = root.relativeFilePath(file.filePath());
        if (relative == "schema.json"_L1)
            continue;
        if (file.isSymLink() && !file.canonicalFilePath().startsWith(inside)) {
            notes.note(u"outside-links"_s, Text::tr("links that lead out of the folder, left out"), relative);
            continue;
        }
        files.append(relative);
    }
    std::ranges::sort(files);
    return files;
}

void noteOtherPicture(const QString &jsonPath, const QString &fileName, ImportNotes &notes)
{
    QString name = fileName;
    name.replace(u'\\', u'/');
    while (name.startsWith("./"_L1))
        name.remove(0, 2);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > name.lastIndexOf(u'/') + 1 ? name.left(dot) : name;
    const QString jsonStem = jsonPath.chopped(5);
    const auto composed = QString::NormalizationForm_C;
    if (jsonStem.normalized(composed) != stem.normalized(composed) &&
        jsonStem.normalized(composed) != name.normalized(composed))
        notes.note(u"other-file-name"_s,
                   Text::tr("files whose \"file_name\" is another picture than their own path says; "
                            "\"file_name\" counts"),
                   jsonPath);
}

}  // namespace Atoll
