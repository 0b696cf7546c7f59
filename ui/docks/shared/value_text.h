#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QString>

namespace Atoll {

/// A number for people, in their locale, no longer than it is useful: "0.912", "1,024 px", "3.4 MB".
[[nodiscard]] QString numberText(double value, ColumnUnit unit);

/// What a column says of a sample; empty where that is unknown.
[[nodiscard]] QString valueText(const SampleColumn &column, SampleIndex sample);

}  // namespace Atoll
