#pragma once

#include "model/workflow/insight/sample_filter.h"

#include <QStringList>

namespace Atoll {

class SampleView;

/// The one clause of this kind on a column; null when there is none.
[[nodiscard]] const FilterClause *findClause(const SampleFilter &filter, FilterClause::Kind kind,
                                             const ColumnKey &column);
void removeClause(SampleView &view, FilterClause::Kind kind, const ColumnKey &column);

/// A click on a class of a legend: from all classes to this one alone, then one more or one less; without any
/// all are shown again.
void toggleClass(SampleView &view, const ColumnKey &column, const QString &name);

}  // namespace Atoll
