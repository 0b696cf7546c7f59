#include "model/workflow/insight/predicted_class.h"

#include <algorithm>

namespace Atoll {

namespace {

template <typename Numbers>
int placeOfLargest(const Numbers &numbers)
{
    return numbers.empty() ? -1 : static_cast<int>(std::ranges::max_element(numbers) - numbers.begin());
}

int classOf(const ClassPrediction &prediction)
{
    return placeOfLargest(prediction.probabilities);
}

int classOf(const ObjectPrediction &prediction)
{
    const auto best = std::ranges::max_element(prediction.objects, {}, &DetectedObject::score);
    return best == prediction.objects.end() ? -1 : best->category;
}

int classOf(const SegmentationPrediction &prediction)
{
    return placeOfLargest(prediction.meanProbabilities);
}

int classOf(const KeypointPrediction &prediction)
{
    const auto scoreOf = [](const KeypointInstance &instance) { return instance.score.value_or(0); };
    const auto best = std::ranges::max_element(prediction.instances, {}, scoreOf);
    return best == prediction.instances.end() ? -1 : best->category;
}

}  // namespace

int predictedClass(const Prediction &prediction)
{
    return std::visit([](const auto &alternative) { return classOf(alternative); }, prediction);
}

}  // namespace Atoll
