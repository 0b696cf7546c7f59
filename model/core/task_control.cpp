#include "model/core/task_control.h"

#include <utility>

namespace Atoll {

namespace {
constexpr auto reportInterval = std::chrono::milliseconds(50);
}

TaskControl::TaskControl(Listener listener)
    : m_listener(std::move(listener))
{
}

void TaskControl::beginStage(const QString &name, qint64 total)
{
    const std::scoped_lock lock(m_mutex);
    m_progress = {name, 0, total};
    report(m_progress);
}

void TaskControl::advance(qint64 steps)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.done += steps;
    const bool stageIsComplete = m_progress.total > 0 && m_progress.done >= m_progress.total;
    if (stageIsComplete || std::chrono::steady_clock::now() - m_lastReport >= reportInterval)
        report(m_progress);
}

void TaskControl::report(const Progress &progress)
{
    m_lastReport = std::chrono::steady_clock::now();
    if (m_listener)
        m_listener(progress);
}

}  // namespace Atoll
