#pragma once

#include "model/core/result.h"
#include "model/images/thumbnail_pack_index.h"

#include <QByteArray>
#include <QFile>
#include <QImage>
#include <QLockFile>
#include <QString>

#include <memory>
#include <mutex>

namespace Atoll {

/// Thumbnails of one project and one size on disk, found by the content of the picture file: a pack of JPEGs
/// one after the other, and beside it `.index` with a checked entry for each. Both only grow. An entry is
/// written after its picture, so a program that is killed leaves at most bytes that no entry names; what does
/// not hold together is dropped when it is met. One program writes (a lock file says which), others read
/// along. The files may be deleted at any time. All functions may be called from any thread.
class ThumbnailPack
{
public:
    /// What one pack may take on disk; a full pack starts again from nothing.
    static constexpr qint64 defaultMaximumBytes = qint64{4} << 30;

    /// Opens or makes the pack at `path`, and its folder. Unsupported when another kind of file lies there
    /// (it is left alone), Io when nothing can be read or made.
    [[nodiscard]] static Result<std::unique_ptr<ThumbnailPack>>
    open(const QString &path, int edge, qint64 maximumBytes = defaultMaximumBytes);
    ~ThumbnailPack();
    Q_DISABLE_COPY_MOVE(ThumbnailPack)

    /// RGB888; null when it is not there or was damaged.
    [[nodiscard]] QImage find(const QByteArray &contentHash);
    /// Takes the place of one with the same hash. Does nothing when the pack is read only or the disk
    /// refuses.
    void add(const QByteArray &contentHash, const QImage &thumbnail);

    /// Another program holds the pack or the folder takes no files.
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    [[nodiscard]] std::size_t count();

private:
    ThumbnailPack(const QString &path, int edge, qint64 maximumBytes);
    [[nodiscard]] Result<> openFiles();
    [[nodiscard]] bool restart();
    void readEntries();
    [[nodiscard]] bool readHeaders();
    void follow();
    void append(ThumbnailPlace place, const QByteArray &jpeg);
    [[nodiscard]] QByteArray payload(const QByteArray &contentHash);

    QFile m_pack;
    QFile m_index;
    QLockFile m_lock;
    int m_edge;
    qint64 m_maximumBytes;
    bool m_isReadOnly = false;
    std::mutex m_mutex;        ///< for all below and the files
    quint64 m_generation = 0;  ///< in both headers; they belong together when it is the same
    qint64 m_indexEnd = 0;     ///< behind the last good entry
    qint64 m_packEnd = 0;
    ThumbnailPackIndex m_places;
};

/// The folder of the thumbnails of the project at `projectPath` in the user's cache; each project has its
/// own.
[[nodiscard]] QString thumbnailCacheFolder(const QString &projectPath);
/// The pack of one size in that folder.
[[nodiscard]] QString thumbnailPackPath(const QString &cacheFolder, int edge);

}  // namespace Atoll
