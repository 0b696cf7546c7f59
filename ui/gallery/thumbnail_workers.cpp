#include "ui/gallery/thumbnail_workers.h"

#include "model/images/image_decoder.h"

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Atoll {

namespace {

/// The window comes first where there are few cores: scrolling stutters when decoding gets the same share.
void stepBack()
{
#ifdef Q_OS_LINUX
    // Linux counts niceness by thread, whatever the name of the constant says.
    ::setpriority(PRIO_PROCESS, 0, 10);
#endif
}

}  // namespace

ThumbnailWorkers::ThumbnailWorkers(QString cacheFolder, ThumbnailRenderer::Reader reader, Deliver deliver)
    : m_cacheFolder(std::move(cacheFolder))
    , m_reader(std::move(reader))
    , m_deliver(std::move(deliver))
{
    for (std::size_t i = 0; i < m_threads.size(); ++i)
        m_threads[i] = std::thread([this, i] { run(i); });
}

ThumbnailWorkers::~ThumbnailWorkers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_wanted.clear();
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

qsizetype ThumbnailWorkers::setWanted(std::deque<Job> wanted)
{
    qsizetype pending = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto isInWork = [this](const Job &job) {
            return std::ranges::any_of(m_inWork, [&job](const std::optional<Job> &other) {
                return other && other->request.sample == job.request.sample && other->edge == job.edge &&
                       other->age == job.age;
            });
        };
        std::erase_if(wanted, isInWork);
        m_wanted = std::move(wanted);
        pending = static_cast<qsizetype>(m_wanted.size()) +
                  std::ranges::count_if(m_inWork, [](const auto &job) { return job.has_value(); });
    }
    m_changed.notify_all();
    return pending;
}

void ThumbnailWorkers::run(std::size_t thread)
{
    stepBack();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || !m_wanted.empty(); });
        if (m_isStopping)
            return;
        const Job job = std::move(m_wanted.front());
        m_wanted.pop_front();
        m_inWork[thread] = job;
        lock.unlock();
        perform(job);
        lock.lock();
        m_inWork[thread].reset();
    }
}

void ThumbnailWorkers::perform(const Job &job)
{
    ThumbnailPack *const pack = job.request.contentHash.isEmpty() ? nullptr : packFor(job.edge);
    if (pack != nullptr) {
        const QImage kept = pack->find(job.request.contentHash);
        if (!kept.isNull()) {
            m_deliver(job, kept, {});
            return;
        }
    }
    const Result<QByteArray> bytes = m_reader(job.request.path);
    if (!bytes) {
        m_deliver(job, {}, bytes.error().message);
        return;
    }
    const RenderedPicture picture = renderPicture(*bytes, job.edge);
    // Seen first, kept after: writing to a slow disk must not hold the picture back.
    m_deliver(job, picture.image, picture.reason);
    if (pack != nullptr && !picture.image.isNull())
        pack->add(job.request.contentHash, picture.image);
}

ThumbnailPack *ThumbnailWorkers::packFor(int edge)
{
    if (m_cacheFolder.isEmpty())
        return nullptr;
    const std::lock_guard lock(m_packsMutex);
    const auto found = m_packs.find(edge);
    if (found != m_packs.end())
        return found->second.get();
    auto opened = ThumbnailPack::open(thumbnailPackPath(m_cacheFolder, edge), edge);
    // Without a cache on disk thumbnails are only slower.
    return (m_packs[edge] = opened ? std::move(*opened) : nullptr).get();
}

}  // namespace Atoll
