#include "model/workflow/prediction_collector.h"

#include "model/core/text.h"
#include "model/formats/text/excerpt.h"
#include "model/scoring/segmentation_scorer.h"

namespace Atoll {

Result<> PredictionCollector::begin(TaskType type, std::vector<Category> categories)
{
    if (m_hasBegun && (type != m_type || categories != m_categories))
        return failure(
            ErrorKind::Invalid,
            Text::tr("The files do not belong together: they have different kinds of predictions or "
                     "different classes. Import them as tasks of their own."));
    m_hasBegun = true;
    m_type = type;
    m_categories = std::move(categories);
    return {};
}

Result<> PredictionCollector::add(PredictionRecord record)
{
    const int name = m_names.numberOf(record.fileName);
    record.fileName.clear();
    m_entries.push_back({name, std::move(record)});
    return {};
}

Result<> PredictionCollector::addMap(const ProbabilityMap &map)
{
    const auto pixels =
        map.classesLast ? ProbabilityRows<float>::of(map.values.data(), map.pixels, map.classes)
                        : ProbabilityRows<float>::classesFirst(map.values.data(), map.classes, map.pixels);
    Result<SegmentationPrediction> summary = summarizeMap(pixels);
    if (!summary)
        return failure(summary.error().kind,
                       Text::tr("%1: %2").arg(map.place.text(), summary.error().message));
    return add({map.fileName, map.place, std::move(*summary)});
}

}  // namespace Atoll
