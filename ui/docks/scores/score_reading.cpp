#include "ui/docks/scores/score_reading.h"

#include <algorithm>

namespace Atoll {

namespace {

bool isRangeOn(const FilterClause &clause, const ColumnKey &column)
{
    return clause.kind == FilterClause::Kind::NumberInRange && clause.column == column;
}

Result<SampleSet> samplesAround(const Project &project, const ScoreQuestion &question, TaskControl &control)
{
    SampleFilter others = question.filter;
    std::erase_if(others, [&](const FilterClause &clause) { return isRangeOn(clause, question.column); });
    Result<std::vector<SharedColumn>> columns = question.cache->columns(project, columnsOf(others), control);
    if (!columns)
        return failure(columns.error());
    Result<SharedPictures> pictures = question.cache->pictures(project, control);
    if (!pictures)
        return failure(pictures.error());
    return filteredSamples(question.workingSet, others, *columns, &(*pictures)->paths());
}

}  // namespace

const FilterClause *rangeClause(const SampleFilter &filter, const ColumnKey &column)
{
    const auto found =
        std::ranges::find_if(filter, [&](const FilterClause &clause) { return isRangeOn(clause, column); });
    return found == filter.end() ? nullptr : &*found;
}

Result<ScoreReading> readScores(const Project &project, const ScoreQuestion &question, TaskControl &control)
{
    Result<SharedColumn> column = question.cache->column(project, question.column, control);
    if (!column)
        return failure(column.error());
    if ((*column)->info.kind != ColumnKind::Number)
        return failure(ErrorKind::Invalid, QStringLiteral("Not a column of numbers."));
    ScoreViewRequest request;
    constexpr std::size_t bars = 40;
    request.bins = bars;
    ScoreReading reading;
    reading.column = *column;
    reading.shown = scoreView(**column, question.shown, request);
    if (rangeClause(question.filter, question.column) == nullptr) {
        reading.around = reading.shown;
        return reading;
    }
    Result<SampleSet> around = samplesAround(project, question, control);
    if (!around)
        return failure(around.error());
    request.examples = 0;
    reading.around = scoreView(**column, *around, request);
    return reading;
}

}  // namespace Atoll
