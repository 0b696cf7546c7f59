#pragma once

#include "model/core/sample_set.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace Atoll {

class ThumbnailRenderer;
class Workbench;

/// The few thumbnails that strips and hover cards of a window show, from one renderer. The gallery has one of
/// its own, because what it wants changes with every step of scrolling.
class ThumbnailService final : public QObject
{
    Q_OBJECT

public:
    /// The one of this window; lives as long as its workbench.
    [[nodiscard]] static ThumbnailService &of(Workbench &workbench);
    ~ThumbnailService() override;
    Q_DISABLE_COPY_MOVE(ThumbnailService)

    /// Replaces what `client` wants, most wanted first. `pixels`: device pixels of the longer side. What a
    /// client wants is forgotten when it goes.
    void setWanted(QObject *client, std::vector<SampleIndex> samples, double pixels);
    /// From memory; null when it is not there yet.
    [[nodiscard]] QImage image(SampleIndex sample) const;
    /// Why there is none; empty when there is one or nobody has tried.
    [[nodiscard]] QString failureReason(SampleIndex sample) const;
    /// Without folders.
    [[nodiscard]] QString fileName(SampleIndex sample) const;

Q_SIGNALS:
    /// It is there, or there is a reason why not.
    void arrived(Atoll::SampleIndex sample);
    /// All are to be asked for again.
    void forgotten();

private:
    struct Wish
    {
        std::vector<SampleIndex> samples;
        double pixels = 0;
        quint64 age = 0;
    };

    explicit ThumbnailService(Workbench &workbench);
    void beginProject();
    void takePictures();
    void ask();

    Workbench &m_workbench;
    std::unique_ptr<ThumbnailRenderer> m_renderer;
    QHash<QObject *, Wish> m_wishes;
    SampleIndex m_picturesKnown = 0;
    quint64 m_age = 0;
    int m_edge = 0;
    QTimer m_askTimer;  ///< several wishes of one turn of the event loop become one
};

}  // namespace Atoll
