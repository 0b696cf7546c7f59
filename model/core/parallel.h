#pragma once

#include <QtGlobal>

#include <functional>

namespace Atoll {

/// How many threads parallel loops use, the calling one included. Default: the number of processors.
[[nodiscard]] int threadCount();

/// Sets the number of threads for the whole process; `count` < 1 means the number of processors.
/// Called at start-up, while no parallel loop runs.
void setThreadCount(int count);

/// Calls `body(begin, end)` for consecutive ranges that cover [0, count), each of at most `grain` steps, on
/// all threads; returns when all are done. Which thread gets which range is not fixed, so `body` writes only
/// to places of its own range, and sums are joined in range order by the caller: that keeps results the same
/// for any number of threads. `body` must not throw. A nested call, and one made while another
/// thread's loop has the other threads, runs on the calling thread alone.
void parallelFor(qint64 count, qint64 grain, const std::function<void(qint64 begin, qint64 end)> &body);

}  // namespace Atoll
