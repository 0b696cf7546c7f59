#include "ui/dialogs/folder_scan.h"

#include "ui/dialogs/background.h"

namespace Atoll {

namespace {

constexpr int lookMs = 100;

}  // namespace

FolderScan::FolderScan(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderScan::look);
}

FolderScan::~FolderScan()
{
    stop();
}

void FolderScan::start(const QString &folder)
{
    stop();
    m_preview = {};
    m_problem.clear();
    if (folder.isEmpty())
        return;
    m_run = std::make_shared<Run>();
    m_timer.start();
    const std::shared_ptr<Run> run = m_run;
    using Answer = std::shared_ptr<Result<FolderPreview>>;
    inBackground<Answer>(
        this,
        [run, folder] {
            return std::make_shared<Result<FolderPreview>>(
                previewFolder(folder, run->control, [run](const FolderPreview &preview) {
                    const QMutexLocker locker(&run->mutex);
                    run->latest = preview;
                }));
        },
        [this, run](const Answer &answer) { takeEnd(run, *answer); });
}

void FolderScan::stop()
{
    if (m_run != nullptr)
        m_run->control.cancel();
    m_run.reset();
    m_timer.stop();
}

void FolderScan::look()
{
    std::optional<FolderPreview> latest;
    {
        const QMutexLocker locker(&m_run->mutex);
        latest.swap(m_run->latest);
    }
    if (!latest)
        return;
    m_preview = std::move(*latest);
    Q_EMIT changed();
}

void FolderScan::takeEnd(const std::shared_ptr<Run> &run, const Result<FolderPreview> &preview)
{
    if (run != m_run)
        return;
    m_run.reset();
    m_timer.stop();
    if (preview)
        m_preview = *preview;
    else
        m_problem = preview.error().message;
    Q_EMIT changed();
}

}  // namespace Atoll
