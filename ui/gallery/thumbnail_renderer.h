#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace Atoll {

class ThumbnailWorkers;

/// A thumbnail somebody wants to see.
struct ThumbnailRequest
{
    SampleIndex sample = -1;
    std::filesystem::path path;
    QByteArray contentHash;  ///< BLAKE2b-256 of the file; empty: not kept on disk

    bool operator==(const ThumbnailRequest &) const = default;
};

/// Renders thumbnails on two threads of its own, most wanted first, and keeps the latest in memory. What is
/// wanted is always a whole list, so that pictures that scrolled away are never rendered. Belongs to the
/// thread it lives in; results arrive there one by one.
class ThumbnailRenderer final : public QObject
{
    Q_OBJECT

public:
    using Reader = std::function<Result<QByteArray>(const std::filesystem::path &)>;

    /// Thumbnails are also kept on disk below `cacheFolder` (see `thumbnailCacheFolder`) unless it is empty.
    explicit ThumbnailRenderer(const QString &cacheFolder, QObject *parent = nullptr);
    /// Reads files by `reader`, which is called from both threads.
    ThumbnailRenderer(const QString &cacheFolder, Reader reader, QObject *parent = nullptr);
    /// Waits for the pictures in work, at most two.
    ~ThumbnailRenderer() override;
    Q_DISABLE_COPY_MOVE(ThumbnailRenderer)

    /// The longer side to ask for, so that `pixels` device pixels look sharp: one of few sizes, because each
    /// has a cache of its own.
    [[nodiscard]] static int edgeFor(double pixels);

    /// Replaces what is wanted, most wanted first. What is in memory, in work or known to fail is left out.
    void setWanted(const std::vector<ThumbnailRequest> &wanted, int edge);
    /// Wanted or in work.
    [[nodiscard]] qsizetype pendingCount() const { return m_pending; }

    /// From memory, never waits: the thumbnail of that size, else of the nearest; null when there is none.
    [[nodiscard]] QImage image(SampleIndex sample, int edge) const;
    /// Why there is no thumbnail; empty when there is one or nobody has tried.
    [[nodiscard]] QString failureReason(SampleIndex sample) const { return m_failures.value(sample); }

    void setMemoryLimit(qint64 bytes);
    /// Forgets what is in memory, for pictures that have changed.
    void clear();

Q_SIGNALS:
    void rendered(SampleIndex sample, int edge, const QImage &image);
    void failed(SampleIndex sample, const QString &reason);

private:
    struct Key
    {
        SampleIndex sample = -1;
        int edge = 0;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.sample, key.edge); }
    };

    void take(SampleIndex sample, int edge, quint64 age, const QImage &image, const QString &reason);

    QCache<Key, QImage> m_images;  ///< cost in KiB
    QHash<SampleIndex, QString> m_failures;
    qsizetype m_pending = 0;
    quint64 m_age = 0;  ///< grows by `clear`; results of an earlier age are dropped
    std::unique_ptr<ThumbnailWorkers> m_workers;
};

}  // namespace Atoll
