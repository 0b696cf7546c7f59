#include "ui/docks/map/map_filter.h"

#include "ui/viewstate/sample_view.h"

#include <algorithm>

namespace Atoll {

const FilterClause *findClause(const SampleFilter &filter, FilterClause::Kind kind, const ColumnKey &column)
{
    const auto found = std::ranges::find_if(
        filter, [&](const FilterClause &clause) { return clause.kind == kind && clause.column == column; });
    return found == filter.end() ? nullptr : &*found;
}

void removeClause(SampleView &view, FilterClause::Kind kind, const ColumnKey &column)
{
    if (const FilterClause *const clause = findClause(view.filter(), kind, column))
        view.removeClause(std::size_t(clause - view.filter().data()));
}

void toggleClass(SampleView &view, const ColumnKey &column, const QString &name)
{
    constexpr auto kind = FilterClause::Kind::ClassIsOneOf;
    FilterClause clause;
    clause.kind = kind;
    clause.column = column;
    if (const FilterClause *const present = findClause(view.filter(), kind, column))
        clause.classes = present->classes;
    if (clause.classes.removeAll(name) == 0)
        clause.classes.append(name);
    if (clause.classes.isEmpty())
        removeClause(view, kind, column);
    else
        view.addClause(clause);
}

}  // namespace Atoll
