#include "model/workflow/insight/sample_filter.h"

#include <algorithm>

namespace Atoll {

namespace {

using Kind = FilterClause::Kind;

bool needsColumn(Kind kind)
{
    return kind != Kind::NameContains && kind != Kind::Samples;
}

SampleSet withClass(const SampleColumn &column, SampleIndex size, const QStringList &names)
{
    // One flag per class; the first stands for unknown, which is in no class.
    std::vector<std::uint8_t> isWanted(static_cast<std::size_t>(column.classNames.size()) + 1, 0);
    for (qsizetype i = 0; i < column.classNames.size(); ++i)
        isWanted[static_cast<std::size_t>(i) + 1] = names.contains(column.classNames[i]) ? 1 : 0;
    const std::int32_t *classes = column.classes.data();
    const auto known = static_cast<SampleIndex>(column.classes.size());
    return SampleSet::where(std::min(size, known), [&](SampleIndex i) {
        return isWanted[static_cast<std::size_t>(classes[i]) + 1] != 0;
    });
}

SampleSet inRange(const SampleColumn &column, SampleIndex size, double least, double most)
{
    const float *numbers = column.numbers.data();
    const auto known = static_cast<SampleIndex>(column.numbers.size());
    // A limit taken from a shown number must not cut that number off for want of digits, so it is compared
    // as what the column holds.
    const auto low = static_cast<float>(least);
    const auto high = static_cast<float>(most);
    return SampleSet::where(std::min(size, known),
                            [&](SampleIndex i) { return numbers[i] >= low && numbers[i] <= high; });
}

/// Membership, whatever the tag is called by now.
SampleSet membersOf(const SampleColumn &column, SampleIndex size, std::int32_t wanted)
{
    const std::int32_t *classes = column.classes.data();
    const auto known = static_cast<SampleIndex>(column.classes.size());
    return SampleSet::where(std::min(size, known), [&](SampleIndex i) { return classes[i] == wanted; });
}

SampleSet withoutValue(const SampleColumn &column, SampleIndex size)
{
    const auto isUnknownAt = [&](const auto &values, auto isUnknown) {
        return SampleSet::where(size, [&](SampleIndex i) {
            const auto place = static_cast<std::size_t>(i);
            return place >= values.size() || isUnknown(values[place]);
        });
    };
    const auto isNegative = [](std::int32_t value) { return value < 0; };
    switch (column.info.kind) {
    case ColumnKind::Class:
        return isUnknownAt(column.classes, isNegative);
    case ColumnKind::Text:
        return isUnknownAt(column.ranks, isNegative);
    case ColumnKind::Number:
        break;
    }
    return isUnknownAt(column.numbers, [](float value) { return value != value; });
}

SampleSet onColumn(const FilterClause &clause, const SampleColumn &column, SampleIndex size)
{
    switch (clause.kind) {
    case Kind::ClassIsOneOf:
        return withClass(column, size, clause.classes);
    case Kind::NumberInRange:
        return inRange(column, size, clause.least, clause.most);
    case Kind::InTag:
        return membersOf(column, size, 0);
    case Kind::NotInTag:
        return membersOf(column, size, 1);
    case Kind::Unknown:
        return withoutValue(column, size);
    case Kind::NameContains:
    case Kind::Samples:
        break;
    }
    return SampleSet(size);
}

SampleSet onClause(const FilterClause &clause, SampleIndex size, const std::vector<ColumnKey> &keys,
                   std::span<const SharedColumn> columns, const PathIndex *paths)
{
    if (clause.kind == Kind::Samples)
        return clause.samples;
    if (clause.kind == Kind::NameContains)
        return paths != nullptr ? paths->containing(clause.text) : SampleSet(size);
    const auto place = static_cast<std::size_t>(std::ranges::find(keys, clause.column) - keys.begin());
    if (place >= columns.size() || columns[place] == nullptr)
        return SampleSet(size);
    return onColumn(clause, *columns[place], size);
}

}  // namespace

std::vector<ColumnKey> columnsOf(const SampleFilter &filter)
{
    std::vector<ColumnKey> keys;
    for (const FilterClause &clause : filter) {
        if (needsColumn(clause.kind) && std::ranges::find(keys, clause.column) == keys.end())
            keys.push_back(clause.column);
    }
    return keys;
}

SampleSet filteredSamples(const SampleSet &workingSet, const SampleFilter &filter,
                          std::span<const SharedColumn> columns, const PathIndex *paths)
{
    const std::vector<ColumnKey> keys = columnsOf(filter);
    SampleSet result = workingSet;
    for (const FilterClause &clause : filter)
        result = result.intersected(onClause(clause, workingSet.size(), keys, columns, paths));
    return result;
}

}  // namespace Atoll
