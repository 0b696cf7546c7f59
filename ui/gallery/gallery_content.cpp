#include "ui/gallery/gallery_content.h"

namespace Atoll {

qint64 GalleryContent::findFileName(std::span<const SampleIndex> order, QStringView text, qint64 from) const
{
    const auto count = static_cast<qint64>(order.size());
    for (qint64 i = 0; i < count && !text.isEmpty(); ++i) {
        const qint64 position = (from + i) % count;
        if (fileName(order[static_cast<std::size_t>(position)]).startsWith(text, Qt::CaseInsensitive))
            return position;
    }
    return -1;
}

}  // namespace Atoll
