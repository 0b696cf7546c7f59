#pragma once

#include "model/core/result.h"
#include "model/core/sample.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <optional>

namespace Atoll {

/// Names on disk are bytes that need not be text; QString cannot name them all, std::filesystem::path can.
/// Bytes are UTF-8 on Windows and whatever the file system holds elsewhere; separators are `/`.
[[nodiscard]] std::filesystem::path pathFromBytes(const QByteArray &bytes);
[[nodiscard]] QByteArray bytesFromPath(const std::filesystem::path &path);
[[nodiscard]] inline std::filesystem::path pathFromText(const QString &path)
{
    return pathFromBytes(path.toUtf8());
}
/// For people: bytes that are not UTF-8 become replacement letters.
[[nodiscard]] inline QString textFromPath(const std::filesystem::path &path)
{
    return QString::fromUtf8(bytesFromPath(path));
}

/// The name's bytes relative to the image root.
[[nodiscard]] inline QByteArray rawPathOf(const Sample &sample)
{
    return sample.rawPath.isEmpty() ? sample.path.toUtf8() : sample.rawPath;
}

/// Where the picture of `sample` lies under `root`.
[[nodiscard]] std::filesystem::path samplePath(const std::filesystem::path &root, const Sample &sample);

/// What the file system says without opening anything.
struct FileStatus
{
    enum class Kind : std::uint8_t { Regular, Folder, Link, Other };
    Kind kind = Kind::Other;
    qint64 bytes = 0;
    qint64 modifiedMs = 0;  ///< milliseconds since 1970
};

/// Of `path` itself, also when it is a link; none when it is not there or may not be seen.
[[nodiscard]] std::optional<FileStatus> fileStatus(const std::filesystem::path &path);

/// Files above this are not read into memory.
inline constexpr qint64 maximumFileBytes = qint64{1} << 30;

/// The whole file. Only regular files (or links to them) are opened, and never for writing: NotFound,
/// Unsupported for pipes, devices, folders and more than `maximumFileBytes`, Io when the system refuses.
[[nodiscard]] Result<QByteArray> readPictureFile(const std::filesystem::path &path);

/// Its first `length` bytes, or all if it has fewer; fails like `readPictureFile`, whatever the size.
[[nodiscard]] Result<QByteArray> readFileStart(const std::filesystem::path &path, qint64 length);

}  // namespace Atoll
