#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

namespace Atoll {

/// How far a long task has come. `total` is 0 while it is not known.
struct Progress
{
    QString stage;
    qint64 done = 0;
    qint64 total = 0;

    bool operator==(const Progress &) const = default;
};

/// The line between a long task and whoever waits for it: progress out, cancel in.
/// Every function may be called from any thread.
class TaskControl
{
public:
    using Listener = std::function<void(const Progress &)>;

    TaskControl() = default;
    /// `listener` hears of progress at most every 50 ms, and of each new stage; from the thread that reports.
    explicit TaskControl(Listener listener);

    /// Asked once per row or step; costs one relaxed atomic load.
    [[nodiscard]] bool isCancelled() const noexcept { return m_cancelled.load(std::memory_order_relaxed); }
    /// Safe in a signal handler.
    void cancel() noexcept { m_cancelled.store(true, std::memory_order_relaxed); }

    /// Starts a stage of `total` steps (0: not known beforehand); `name` is shown to the user.
    void beginStage(const QString &name, qint64 total);
    void advance(qint64 steps = 1);

private:
    void report(const Progress &progress);

    std::atomic<bool> m_cancelled{false};
    std::mutex m_mutex;
    Progress m_progress;
    std::chrono::steady_clock::time_point m_lastReport;
    Listener m_listener;
};

static_assert(std::atomic<bool>::is_always_lock_free);

}  // namespace Atoll
