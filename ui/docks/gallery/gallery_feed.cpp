#include "ui/docks/gallery/gallery_feed.h"

#include "model/core/text.h"
#include "ui/docks/shared/value_text.h"
#include "ui/scatterplot/colour_map.h"
#include "ui/viewstate/workbench.h"

namespace Atoll {

namespace {

QString stateSentence(ImageState state)
{
    switch (state) {
    case ImageState::Ok:
        return {};
    case ImageState::Damaged:
        return Text::tr("Part of the picture is missing.");
    case ImageState::Unreadable:
        return Text::tr("The file is no picture that can be read.");
    case ImageState::TooLarge:
        return Text::tr("The picture has too many pixels to be shown.");
    case ImageState::Refused:
        return Text::tr("The picture would take too long to decode.");
    case ImageState::Missing:
        return Text::tr("The file is not there any more.");
    }
    return {};
}

}  // namespace

GalleryFeed::GalleryFeed(Workbench &workbench)
    : m_workbench(workbench)
{
}

void GalleryFeed::readPicks()
{
    m_ranks.clear();
    const std::vector<SampleIndex> &picks = m_workbench.proposal().picks();
    m_ranks.reserve(qsizetype(picks.size()));
    int rank = 0;
    for (const SampleIndex pick : picks)
        m_ranks.insert(pick, ++rank);
}

bool GalleryFeed::isKnown(SampleIndex sample) const
{
    return sample >= 0 && sample < sampleCount();
}

SampleIndex GalleryFeed::sampleCount() const
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    return pictures ? pictures->size() : 0;
}

QStringView GalleryFeed::fileName(SampleIndex sample) const
{
    if (!isKnown(sample))
        return {};
    QString &name = m_names[m_nextName++ % namesKept];
    name = m_workbench.project().pictures()->fileName(sample);
    return name;
}

qint64 GalleryFeed::findFileName(std::span<const SampleIndex> order, QStringView text, qint64 from) const
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    return pictures ? pictures->paths().findFileName(text.toString(), order, from) : -1;
}

QString GalleryFeed::valueText(SampleIndex sample) const
{
    return m_values ? Atoll::valueText(*m_values, sample) : QString();
}

GalleryBadges GalleryFeed::badges(SampleIndex sample) const
{
    GalleryBadges badges;
    badges.batchRank = m_ranks.value(sample, 0);
    if (const SharedColumn &labels = m_workbench.colours().labels()) {
        const auto position = std::size_t(sample);
        if (sample >= 0 && position < labels->classes.size() && labels->classes[position] >= 0) {
            badges.className = labels->classNames.value(labels->classes[position]);
            badges.classColour = QColor::fromRgb(classColour(labels->classes[position]));
        }
    }
    if (!isKnown(sample))
        return badges;
    const PictureTable &pictures = *m_workbench.project().pictures();
    badges.state = pictures.state(sample);
    badges.stateReason = stateSentence(badges.state);
    badges.isDamaged = badges.state == ImageState::Damaged;
    badges.isDuplicate = pictures.isDuplicate(sample);
    return badges;
}

ThumbnailRequest GalleryFeed::picture(SampleIndex sample) const
{
    if (!isKnown(sample))
        return {};
    const PictureTable &pictures = *m_workbench.project().pictures();
    return {sample, pictures.file(sample), pictures.contentHash(sample)};
}

}  // namespace Atoll
