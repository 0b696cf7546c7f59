#pragma once

#include "model/workflow/insight/sample_column.h"
#include "ui/gallery/gallery_content.h"

#include <QHash>

#include <array>

namespace Atoll {

class Workbench;

/// What the gallery shows of the samples of a window's project.
class GalleryFeed final : public GalleryContent
{
public:
    explicit GalleryFeed(Workbench &workbench);

    /// Whose values are written below the thumbnails; null: none.
    void setValues(SharedColumn column) { m_values = std::move(column); }
    /// Takes over the picks of the proposal.
    void readPicks();

    [[nodiscard]] SampleIndex sampleCount() const override;
    /// The view lasts until sixteen more names have been asked for.
    [[nodiscard]] QStringView fileName(SampleIndex sample) const override;
    [[nodiscard]] qint64 findFileName(std::span<const SampleIndex> order, QStringView text,
                                      qint64 from) const override;
    [[nodiscard]] QString valueText(SampleIndex sample) const override;
    [[nodiscard]] GalleryBadges badges(SampleIndex sample) const override;
    [[nodiscard]] ThumbnailRequest picture(SampleIndex sample) const override;

private:
    static constexpr std::size_t namesKept = 16;

    [[nodiscard]] bool isKnown(SampleIndex sample) const;

    Workbench &m_workbench;
    SharedColumn m_values;
    QHash<SampleIndex, int> m_ranks;
    mutable std::array<QString, namesKept> m_names;
    mutable std::size_t m_nextName = 0;
};

}  // namespace Atoll
