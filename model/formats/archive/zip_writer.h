#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Atoll {

/// Collects members and writes them as a ZIP archive in the order they were added, with UTF-8 names, `/`
/// separators and the date 1980-01-01: the same input gives the same bytes. ZIP64 is used where sizes or
/// counts need it.
class ZipWriter
{
public:
    /// `path` is replaced when `close` succeeds; until then nothing is written there.
    [[nodiscard]] static Result<ZipWriter> create(const QString &path);

    /// `name` is relative, with `/`. Deflated.
    [[nodiscard]] Result<> addBytes(const QString &name, const QByteArray &bytes);
    /// A file of the disk, read when the archive is closed. Stored, as pictures are packed already.
    /// `rawPath` is the encoded name on disk.
    [[nodiscard]] Result<> addFile(const QString &name, const QByteArray &rawPath);

    /// Writes everything; a cancelled or failed archive leaves no file.
    [[nodiscard]] Result<> close(TaskControl &task);

private:
    struct Archive;

    ZipWriter(QString path, std::unique_ptr<Archive> archive);
    [[nodiscard]] Result<> add(const QString &name, void *source, bool deflate);
    [[nodiscard]] Failure problem(const QString &what) const;

    QString m_path;
    std::unique_ptr<Archive> m_archive;

public:
    ZipWriter(ZipWriter &&) noexcept;
    ZipWriter &operator=(ZipWriter &&) noexcept;
    ~ZipWriter();
};

}  // namespace Atoll
