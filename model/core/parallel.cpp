#include "model/core/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Atoll {

namespace {

thread_local bool isInsideParallelLoop = false;

/// Threads that sleep between loops: spinning ones slow down everything else on a busy machine.
class WorkerPool
{
public:
    explicit WorkerPool(int workers)
    {
        for (int i = 0; i < workers; ++i)
            m_threads.emplace_back([this] { workerLoop(); });
    }

    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    ~WorkerPool()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isStopping = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

    [[nodiscard]] int workers() const { return static_cast<int>(m_threads.size()); }

    /// One loop at a time. False, with nothing done, while another runs: the caller goes alone instead of
    /// waiting, since it may be a window that must draw.
    [[nodiscard]] bool run(qint64 count, qint64 grain, const std::function<void(qint64, qint64)> &body)
    {
        const std::unique_lock callerLock(m_callerMutex, std::try_to_lock);
        if (!callerLock.owns_lock())
            return false;
        {
            const std::scoped_lock lock(m_mutex);
            m_body = &body;
            m_count = count;
            m_grain = grain;
            m_next.store(0, std::memory_order_relaxed);
            m_busyWorkers = workers();
            ++m_generation;
        }
        m_wake.notify_all();
        drain();
        std::unique_lock lock(m_mutex);
        m_done.wait(lock, [this] { return m_busyWorkers == 0; });
        return true;
    }

private:
    void drain()
    {
        isInsideParallelLoop = true;
        for (;;) {
            const qint64 begin = m_next.fetch_add(m_grain, std::memory_order_relaxed);
            if (begin >= m_count)
                break;
            (*m_body)(begin, std::min(begin + m_grain, m_count));
        }
        isInsideParallelLoop = false;
    }

    void workerLoop()
    {
        quint64 seenGeneration = 0;
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [&] { return m_isStopping || m_generation != seenGeneration; });
            if (m_isStopping)
                return;
            seenGeneration = m_generation;
            lock.unlock();
            drain();
            lock.lock();
            if (--m_busyWorkers == 0)
                m_done.notify_one();
        }
    }

    std::mutex m_callerMutex;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    std::vector<std::thread> m_threads;
    const std::function<void(qint64, qint64)> *m_body = nullptr;
    std::atomic<qint64> m_next{0};
    qint64 m_count = 0;
    qint64 m_grain = 1;
    quint64 m_generation = 0;
    int m_busyWorkers = 0;
    bool m_isStopping = false;
};

int processorCount()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// The pool and the wish for its size; built on first use, so that a program without loops starts no threads.
struct PoolHolder
{
    std::mutex mutex;
    int threads = processorCount();
    std::shared_ptr<WorkerPool> pool;
};

PoolHolder &holder()
{
    static PoolHolder instance;
    return instance;
}

std::shared_ptr<WorkerPool> pool()
{
    PoolHolder &state = holder();
    const std::scoped_lock lock(state.mutex);
    if (!state.pool)
        state.pool = std::make_shared<WorkerPool>(state.threads - 1);
    return state.pool;
}

}  // namespace

int threadCount()
{
    PoolHolder &state = holder();
    const std::scoped_lock lock(state.mutex);
    return state.threads;
}

void setThreadCount(int count)
{
    PoolHolder &state = holder();
    const std::scoped_lock lock(state.mutex);
    state.threads = count < 1 ? processorCount() : count;
    state.pool.reset();
}

void parallelFor(qint64 count, qint64 grain, const std::function<void(qint64, qint64)> &body)
{
    if (count <= 0)
        return;
    grain = std::max<qint64>(grain, 1);
    if (count > grain && !isInsideParallelLoop) {
        const std::shared_ptr<WorkerPool> workers = pool();
        if (workers->workers() > 0 && workers->run(count, grain, body))
            return;
    }
    for (qint64 begin = 0; begin < count; begin += grain)
        body(begin, std::min(begin + grain, count));
}

}  // namespace Atoll
