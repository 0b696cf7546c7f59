#include "model/formats/folders/class_folder_reader.h"

#include "model/core/text.h"
#include "model/formats/records/class_name.h"
#include "model/formats/text/excerpt.h"

#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QStringList &pictureNames()
{
    static const QStringList patterns{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s,
                                      u"*.gif"_s, u"*.bmp"_s,  u"*.tif"_s, u"*.tiff"_s};
    return patterns;
}

Result<> readClass(const QString &folder, const QString &className, const LabelSource &source,
                   const LabelListener &listener, TaskControl &task)
{
    const QString root = source.imageRoot.isEmpty() ? QString() : source.imageRoot + u'/';
    QDirIterator iterator(folder + u'/' + className, pictureNames(), QDir::Files | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        if (task.isCancelled())
            return cancelled();
        const QString path = iterator.next();
        const QString relative = QDir(folder).relativeFilePath(path);
        const bool isInDataSet = !root.isEmpty() && path.startsWith(root);
        Result<> heard =
            listener({isInDataSet ? path : relative, SourcePlace(relative), className, {}, true});
        if (!heard)
            return heard;
        task.advance();
    }
    return {};
}

}  // namespace

bool ClassFolderReader::recognises(const QString &path)
{
    return QFileInfo(path).isDir();
}

Result<> ClassFolderReader::read(const LabelSource &source, const LabelListener &listener,
                                 ImportNotes & /*notes*/, TaskControl &task) const
{
    const QDir folder(QFileInfo(source.path).canonicalFilePath());
    const QStringList classes =
        folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    task.beginStage(Text::tr("Reading labels"), 0);
    bool hasClass = false;
    for (const QString &name : classes) {
        if (name.startsWith(u'.') || name == "_unlabeled"_L1)
            continue;
        if (Result<> checked = checkClassName(name, excerpt(folder.dirName())); !checked)
            return checked;
        hasClass = true;
        if (Result<> read = readClass(folder.path(), name, source, listener, task); !read)
            return read;
    }
    if (!hasClass)
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 has no folders, whose names would be the classes.").arg(excerpt(folder.dirName())));
    return {};
}

}  // namespace Atoll
