#pragma once

#include "model/workflow/insight/folder_preview.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Atoll {

/// Looks at a folder in the background and tells what it has found so far, ten times a second.
class FolderScan final : public QObject
{
    Q_OBJECT

public:
    explicit FolderScan(QObject *parent = nullptr);
    ~FolderScan() override;
    Q_DISABLE_COPY_MOVE(FolderScan)

    /// Drops what was found before. An empty name only stops.
    void start(const QString &folder);
    /// What has been found stays.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] const FolderPreview &preview() const { return m_preview; }
    /// Why the folder cannot be looked at; empty while it can.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    /// Shared with the thread that walks; given up by whoever ends last.
    struct Run
    {
        TaskControl control;
        QMutex mutex;
        std::optional<FolderPreview> latest;
    };
    void look();
    void takeEnd(const std::shared_ptr<Run> &run, const Result<FolderPreview> &preview);

    std::shared_ptr<Run> m_run;
    QTimer m_timer;
    FolderPreview m_preview;
    QString m_problem;
};

}  // namespace Atoll
