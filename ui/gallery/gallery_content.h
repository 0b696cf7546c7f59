#pragma once

#include "model/core/sample.h"
#include "ui/gallery/thumbnail_renderer.h"

#include <QColor>
#include <QString>
#include <QStringView>

#include <span>

namespace Atoll {

/// The marks on a thumbnail.
struct GalleryBadges
{
    QString className;   ///< of its label; empty: not labelled
    QColor classColour;  ///< shown beside the class name
    int batchRank = 0;   ///< 1 = picked first; 0: not in the batch
    bool isDamaged = false;
    bool isDuplicate = false;
    ImageState state = ImageState::Ok;
    QString stateReason;  ///< one sentence when `state` is not Ok

    bool operator==(const GalleryBadges &) const = default;
};

/// What the gallery shows of samples. Asked while painting, for what is visible: every answer must come from
/// memory at once.
class GalleryContent
{
public:
    GalleryContent() = default;
    virtual ~GalleryContent() = default;
    Q_DISABLE_COPY_MOVE(GalleryContent)

    /// Samples in the data set.
    [[nodiscard]] virtual SampleIndex sampleCount() const = 0;
    /// File name without folders; a view that lasts as long as the content. Asked for every sample by
    /// type-ahead.
    [[nodiscard]] virtual QStringView fileName(SampleIndex sample) const = 0;
    /// The first place in `order` from `from` on, round the end, whose file name begins with `text` whatever
    /// the case; -1 when there is none. Goes through the names one by one unless the content knows better.
    [[nodiscard]] virtual qint64 findFileName(std::span<const SampleIndex> order, QStringView text,
                                              qint64 from) const;
    /// The number the gallery is sorted or coloured by, ready to read; may be empty.
    [[nodiscard]] virtual QString valueText(SampleIndex sample) const = 0;
    [[nodiscard]] virtual GalleryBadges badges(SampleIndex sample) const = 0;
    /// Where the picture lies, with its content hash.
    [[nodiscard]] virtual ThumbnailRequest picture(SampleIndex sample) const = 0;
};

}  // namespace Atoll
