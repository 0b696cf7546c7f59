#include "ui/docks/gallery/filter_reading.h"

namespace Atoll {

Result<FilterReading> readForFilter(const Project &project, const ColumnKey &key, const SampleSet &workingSet,
                                    ReadCache &cache, TaskControl &control)
{
    Result<SharedColumn> column = cache.column(project, key, control);
    if (!column)
        return failure(column.error());
    FilterReading reading;
    reading.column = *column;
    if ((*column)->info.kind == ColumnKind::Number) {
        ScoreViewRequest request;
        constexpr std::size_t bars = 40;
        request.bins = bars;
        request.examples = 0;
        reading.numbers = scoreView(**column, workingSet, request);
        reading.unknown = reading.numbers.unknown;
        return reading;
    }
    reading.classCounts.assign(std::size_t((*column)->classNames.size()), 0);
    for (SampleIndex sample = 0; sample < SampleIndex((*column)->classes.size()); ++sample) {
        if (!workingSet.contains(sample))
            continue;
        const std::int32_t index = (*column)->classes[std::size_t(sample)];
        if (index >= 0)
            ++reading.classCounts[std::size_t(index)];
        else
            ++reading.unknown;
    }
    return reading;
}

}  // namespace Atoll
