#pragma once

#include "model/core/embedding.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace Atoll {

class EmbeddingCache;
class ThumbnailStrip;
class Workbench;

/// The samples most similar to one by the embedding that the map shows. A large embedding is read only when a
/// person says so, because it stays in memory.
class SimilarPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarPanel(Workbench &workbench, QWidget *parent = nullptr);

    /// -1: none. What is found arrives later.
    void setSample(SampleIndex sample);
    [[nodiscard]] const ThumbnailStrip &strip() const { return *m_strip; }
    /// None while the project has no embedding.
    [[nodiscard]] std::optional<EmbeddingInfo> embedding() const;

Q_SIGNALS:
    void activated(Atoll::SampleIndex sample);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void schedule();
    void search();
    void say(const QString &sentence);

    Workbench &m_workbench;
    std::shared_ptr<EmbeddingCache> m_cache;
    SampleIndex m_sample = -1;
    std::optional<EmbeddingId> m_allowed;
    QTimer m_timer;
    ThumbnailStrip *m_strip;
    QLabel *m_sentence;
    QPushButton *m_ask;
};

}  // namespace Atoll
