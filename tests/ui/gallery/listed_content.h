#pragma once

#include "model/images/image_file.h"
#include "ui/gallery/gallery_content.h"

#include <QStringList>

#include <map>
#include <memory>
#include <numeric>
#include <vector>

namespace Atoll {

/// Samples named one by one, in a folder that may be there or not.
class ListedContent final : public GalleryContent
{
public:
    explicit ListedContent(QStringList names, QString folder = QStringLiteral("/no/such/folder"))
        : m_names(std::move(names))
        , m_folder(std::move(folder))
    {
    }

    static std::shared_ptr<ListedContent> numbered(SampleIndex count)
    {
        QStringList names;
        for (SampleIndex i = 0; i < count; ++i)
            names.push_back(QStringLiteral("img_%1.jpg").arg(i, 4, 10, QLatin1Char('0')));
        return std::make_shared<ListedContent>(names);
    }

    static std::shared_ptr<const std::vector<SampleIndex>> everything(SampleIndex count)
    {
        auto order = std::make_shared<std::vector<SampleIndex>>(static_cast<std::size_t>(count));
        std::iota(order->begin(), order->end(), 0);
        return order;
    }

    SampleIndex sampleCount() const override { return static_cast<SampleIndex>(m_names.size()); }
    QStringView fileName(SampleIndex sample) const override { return m_names[sample]; }
    QString valueText(SampleIndex sample) const override { return QString::number(sample); }
    GalleryBadges badges(SampleIndex sample) const override
    {
        const auto found = marks.find(sample);
        return found == marks.end() ? GalleryBadges() : found->second;
    }
    ThumbnailRequest picture(SampleIndex sample) const override
    {
        return {sample, pathFromText(m_folder + QLatin1Char('/') + m_names[sample]), {}};
    }

    std::map<SampleIndex, GalleryBadges> marks;

private:
    QStringList m_names;
    QString m_folder;
};

}  // namespace Atoll
