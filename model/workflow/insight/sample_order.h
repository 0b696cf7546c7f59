#pragma once

#include "model/core/sample_set.h"
#include "model/core/task_control.h"
#include "model/workflow/insight/sample_column.h"

#include <vector>

namespace Atoll {

/// What a list is sorted by. Can be stored as text.
struct SortKey
{
    ColumnKey column;  ///< source None: the order of the data set
    bool descending = false;

    /// The column's text, with a `-` before it when descending.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static SortKey fromText(const QString &text);

    bool operator==(const SortKey &) const = default;
};

/// Members of `shown` in the order of `column` (null: data set order); equal values in data set order,
/// unknown ones last either way. Classes go in the order of their list of names. Cancelled: data set order.
[[nodiscard]] std::vector<SampleIndex> sortedSamples(const SampleSet &shown, const SampleColumn *column,
                                                     bool descending, const TaskControl &control);

}  // namespace Atoll
