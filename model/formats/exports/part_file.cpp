#include "model/formats/exports/part_file.h"

#include "model/core/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

std::filesystem::path nativePath(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

/// A link counts as something even when it leads nowhere.
bool isTaken(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

Result<> demandParent(const QString &path)
{
    const QString parent = QFileInfo(path).absolutePath();
    if (!QFileInfo(parent).isDir())
        return failure(ErrorKind::NotFound,
                       Text::tr("The folder %1 does not exist; make it first.").arg(parent));
    return {};
}

Failure leftOver(const QString &part)
{
    return failure(ErrorKind::AlreadyExists,
                   Text::tr("%1 is left over from an export that did not end; delete it first.").arg(part));
}

}  // namespace

Result<> flushToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorKind::Io, Text::tr("%1 cannot be flushed: %2.").arg(path, file.errorString()));
#ifdef Q_OS_WIN
    const int result = _commit(file.handle());
#else
    const int result = ::fsync(file.handle());
#endif
    if (result != 0)
        return failure(ErrorKind::Io, Text::tr("%1 cannot be flushed to the disk.").arg(path));
    return {};
}

PartFile::PartFile(QString path, Overwrite overwrite)
    : m_path(std::move(path))
    , m_partPath(m_path + u".part"_s)
    , m_overwrite(overwrite)
{
}

PartFile::~PartFile()
{
    if (!m_partPath.isEmpty())
        QFile::remove(m_partPath);
}

Result<PartFile> PartFile::begin(const QString &path, Overwrite overwrite)
{
    if (Result<> parent = demandParent(path); !parent)
        return failure(parent.error());
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::AlreadyExists, Text::tr("%1 is a folder; name a file.").arg(path));
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return failure(ErrorKind::Invalid, Text::tr("%1 is a device or pipe; name a plain file.").arg(path));
    if (overwrite == Overwrite::Refuse && isTaken(path))
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("%1 exists already; choose another name or ask to overwrite it.").arg(path));
    const QString part = path + u".part"_s;
    if (isTaken(part) && (overwrite == Overwrite::Refuse || !QFile::remove(part)))
        return leftOver(part);
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2.").arg(part, file.errorString()));
    return PartFile(path, overwrite);
}

Result<> PartFile::commit()
{
    if (Result<> flushed = flushToDisk(m_partPath); !flushed)
        return flushed;
    if (m_overwrite == Overwrite::Refuse && isTaken(m_path))
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("%1 appeared while it was being written.").arg(m_path));
    std::error_code error;
    std::filesystem::rename(nativePath(m_partPath), nativePath(m_path), error);
    if (error)
        return failure(
            ErrorKind::Io,
            Text::tr("%1 cannot take its name: %2.").arg(m_path, QString::fromStdString(error.message())));
    m_partPath.clear();
    return {};
}

PartFolder::PartFolder(QString path, QString partPath, bool isInside)
    : m_path(std::move(path))
    , m_partPath(std::move(partPath))
    , m_isInside(isInside)
{
}

PartFolder::~PartFolder()
{
    if (!m_partPath.isEmpty())
        QDir(m_partPath).removeRecursively();
}

Result<PartFolder> PartFolder::begin(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (Result<> parent = demandParent(clean); !parent)
        return failure(parent.error());
    const bool isInside = QFileInfo(clean).isDir();
    if (isTaken(clean) && !isInside)
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("%1 is a file; name a new or empty folder.").arg(path));
    const QString part = isInside ? clean + u"/export.part"_s : clean + u".part"_s;
    if (isTaken(part))
        return leftOver(part);
    if (isInside &&
        !QDir(clean).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("%1 is not empty; pictures go to a new or empty folder only.").arg(path));
    if (!QDir().mkdir(part))
        return failure(ErrorKind::Io, Text::tr("The folder %1 cannot be made.").arg(part));
    return PartFolder(clean, part, isInside);
}

Result<> PartFolder::commit()
{
    std::error_code error;
    if (m_isInside) {
        const std::filesystem::path target = nativePath(m_path);
        for (const auto &entry : std::filesystem::directory_iterator(nativePath(m_partPath), error)) {
            std::filesystem::rename(entry.path(), target / entry.path().filename(), error);
            if (error)
                break;
        }
        if (!error)
            std::filesystem::remove(nativePath(m_partPath), error);
    } else {
        std::filesystem::rename(nativePath(m_partPath), nativePath(m_path), error);
    }
    if (error)
        return failure(
            ErrorKind::Io,
            Text::tr("%1 cannot take its name: %2.").arg(m_path, QString::fromStdString(error.message())));
    m_partPath.clear();
    return {};
}

}  // namespace Atoll
