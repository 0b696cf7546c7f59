#pragma once

#include "model/core/result.h"

#include <QString>

#include <utility>

namespace Atoll {

/// What an export does when its file is there already.
enum class Overwrite : std::uint8_t { Refuse, Replace };

/// A file being written as `NAME.part`. It takes its name only with `commit`; destroyed before, it leaves
/// nothing.
class PartFile final
{
public:
    /// AlreadyExists when something is at `path` (a folder never is replaced) or a part of an export that was
    /// killed still lies there; NotFound when the folder does not exist.
    [[nodiscard]] static Result<PartFile> begin(const QString &path, Overwrite overwrite);

    /// Where to write; exists and is empty.
    [[nodiscard]] const QString &partPath() const { return m_partPath; }
    /// Flushes to the disk and renames.
    [[nodiscard]] Result<> commit();

    PartFile(PartFile &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
        , m_partPath(std::exchange(other.m_partPath, {}))
        , m_overwrite(other.m_overwrite)
    {
    }
    PartFile &operator=(PartFile &&) = delete;
    ~PartFile();

private:
    PartFile(QString path, Overwrite overwrite);

    QString m_path;
    QString m_partPath;  ///< empty: committed or moved from
    Overwrite m_overwrite;
};

/// The same for a folder: filled as `NAME.part`, or inside the folder when that exists and is empty.
class PartFolder final
{
public:
    /// AlreadyExists when `path` is a file or a folder with anything in it.
    [[nodiscard]] static Result<PartFolder> begin(const QString &path);

    [[nodiscard]] const QString &partPath() const { return m_partPath; }
    [[nodiscard]] Result<> commit();

    PartFolder(PartFolder &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
        , m_partPath(std::exchange(other.m_partPath, {}))
        , m_isInside(other.m_isInside)
    {
    }
    PartFolder &operator=(PartFolder &&) = delete;
    ~PartFolder();

private:
    PartFolder(QString path, QString partPath, bool isInside);

    QString m_path;
    QString m_partPath;  ///< empty: committed or moved from
    bool m_isInside;     ///< the part lies in the existing folder, not beside a new one
};

/// Makes sure the bytes of a closed file are on the disk.
[[nodiscard]] Result<> flushToDisk(const QString &path);

}  // namespace Atoll
