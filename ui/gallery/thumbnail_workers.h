#pragma once

#include "model/images/thumbnail_pack.h"
#include "ui/gallery/thumbnail_renderer.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace Atoll {

/// The threads behind ThumbnailRenderer. `deliver` is called from them.
class ThumbnailWorkers final
{
public:
    struct Job
    {
        ThumbnailRequest request;
        int edge = 0;
        quint64 age = 0;
    };
    using Deliver = std::function<void(const Job &job, const QImage &image, const QString &reason)>;

    ThumbnailWorkers(QString cacheFolder, ThumbnailRenderer::Reader reader, Deliver deliver);
    ~ThumbnailWorkers();
    Q_DISABLE_COPY_MOVE(ThumbnailWorkers)

    /// Returns how many are wanted or in work now.
    qsizetype setWanted(std::deque<Job> wanted);

private:
    void run(std::size_t thread);
    void perform(const Job &job);
    [[nodiscard]] ThumbnailPack *packFor(int edge);

    QString m_cacheFolder;
    ThumbnailRenderer::Reader m_reader;
    Deliver m_deliver;

    std::mutex m_packsMutex;
    std::map<int, std::unique_ptr<ThumbnailPack>> m_packs;  ///< null: cannot be opened

    std::mutex m_mutex;  ///< for what follows
    std::condition_variable m_changed;
    bool m_isStopping = false;
    std::deque<Job> m_wanted;
    std::array<std::optional<Job>, 2> m_inWork;
    std::array<std::thread, 2> m_threads;
};

}  // namespace Atoll
