#include "model/images/image_file.h"

#include "model/core/text.h"

#ifdef _WIN32
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <cerrno>
#include <system_error>

namespace Atoll {

namespace {

Failure notRegular()
{
    return failure(ErrorKind::Unsupported, Text::tr("This is no regular file."));
}

Failure tooManyBytes(qint64 size)
{
    return failure(ErrorKind::Unsupported,
                   Text::tr("The file has %1 bytes; Atoll reads pictures of at most %2.")
                       .arg(size)
                       .arg(maximumFileBytes));
}

#ifndef _WIN32
Failure refusedBySystem(int code)
{
    const QString why = QString::fromStdString(std::generic_category().message(code));
    const ErrorKind kind = code == ENOENT || code == ENOTDIR ? ErrorKind::NotFound : ErrorKind::Io;
    return failure(kind, Text::tr("The file cannot be read: %1.").arg(why));
}
#endif

}  // namespace

std::filesystem::path samplePath(const std::filesystem::path &root, const Sample &sample)
{
    return root / pathFromBytes(rawPathOf(sample));
}

#ifdef _WIN32

std::filesystem::path pathFromBytes(const QByteArray &bytes)
{
    return {QString::fromUtf8(bytes).toStdWString()};
}

QByteArray bytesFromPath(const std::filesystem::path &path)
{
    return QString::fromStdWString(path.generic_wstring()).toUtf8();
}

std::optional<FileStatus> fileStatus(const std::filesystem::path &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return std::nullopt;
    FileStatus status;
    status.bytes = info.size();
    status.modifiedMs = info.lastModified().toMSecsSinceEpoch();
    if (info.isSymLink() || info.isJunction())
        status.kind = FileStatus::Kind::Link;
    else if (info.isDir())
        status.kind = FileStatus::Kind::Folder;
    else if (info.isFile())
        status.kind = FileStatus::Kind::Regular;
    return status;
}

namespace {

/// At most `limit` bytes; a larger file is an error unless `isStartEnough`.
Result<QByteArray> readRegularFile(const std::filesystem::path &path, qint64 limit, bool isStartEnough)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return notRegular();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(info.exists() ? ErrorKind::Io : ErrorKind::NotFound,
                       Text::tr("The file cannot be read: %1.").arg(file.errorString()));
    if (file.size() > limit && !isStartEnough)
        return tooManyBytes(file.size());
    return file.read(qMin(limit, file.size()));
}

}  // namespace

#else

std::filesystem::path pathFromBytes(const QByteArray &bytes)
{
    return {bytes.toStdString()};
}

QByteArray bytesFromPath(const std::filesystem::path &path)
{
    return QByteArray::fromStdString(path.native());
}

std::optional<FileStatus> fileStatus(const std::filesystem::path &path)
{
    struct stat found
    {
    };
    if (::lstat(path.c_str(), &found) != 0)
        return std::nullopt;
    FileStatus status;
    status.bytes = found.st_size;
#ifdef __APPLE__
    const timespec modified = found.st_mtimespec;
#else
    const timespec modified = found.st_mtim;
#endif
    status.modifiedMs = qint64{modified.tv_sec} * 1000 + modified.tv_nsec / 1'000'000;
    if (S_ISREG(found.st_mode))
        status.kind = FileStatus::Kind::Regular;
    else if (S_ISDIR(found.st_mode))
        status.kind = FileStatus::Kind::Folder;
    else if (S_ISLNK(found.st_mode))
        status.kind = FileStatus::Kind::Link;
    return status;
}

namespace {

/// At most `limit` bytes; a larger file is an error unless `isStartEnough`.
Result<QByteArray> readRegularFile(const std::filesystem::path &path, qint64 limit, bool isStartEnough)
{
    // Asked before opening, because opening a device can already do something; and again after, because the
    // name may have changed hands. Not blocking, so that a pipe in a picture's place cannot hold us for ever.
    struct stat status
    {
    };
    if (::stat(path.c_str(), &status) != 0)
        return refusedBySystem(errno);
    if (!S_ISREG(status.st_mode))
        return notRegular();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return refusedBySystem(errno);
    struct Closer
    {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } const closer{descriptor};
    if (::fstat(descriptor, &status) != 0)
        return refusedBySystem(errno);
    if (!S_ISREG(status.st_mode))
        return notRegular();
    if (status.st_size > limit && !isStartEnough)
        return tooManyBytes(status.st_size);
    QByteArray bytes(qMin<qint64>(status.st_size, limit), Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < bytes.size()) {
        const auto got =
            ::read(descriptor, bytes.data() + filled, static_cast<std::size_t>(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refusedBySystem(errno);
        if (got == 0)
            break;
        filled += got;
    }
    bytes.truncate(filled);
    return bytes;
}

}  // namespace

#endif

Result<QByteArray> readPictureFile(const std::filesystem::path &path)
{
    return readRegularFile(path, maximumFileBytes, false);
}

Result<QByteArray> readFileStart(const std::filesystem::path &path, qint64 length)
{
    return readRegularFile(path, length, true);
}

}  // namespace Atoll
