#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <QStringList>

#include <optional>

namespace Atoll {

/// How large a labelled set is asked for, and what there is to make it from.
struct SelectionSizeRequest
{
    double nSamples = -1;         ///< total after the selection: a whole number from 1, a share of the query
                                  ///< set in (0, 1), or <= 0 for no limit
    double minDistance = -1;      ///< <= 0: off
    SampleIndex querySet = 0;     ///< samples to choose from, those chosen already included
    SampleIndex preselected = 0;  ///< chosen already, inside the query set or not
    SampleIndex candidates = 0;   ///< query set without those chosen already
};

struct SelectionSize
{
    /// Picks to make; none: the labelled set is larger than asked for, so nothing is to be done at all.
    std::optional<SampleIndex> picks;
    QStringList warnings;
};

/// Invalid when neither of the two limits is active, or one is no sensible number. More than there is: all of
/// it, with a warning. Shares are rounded to the nearest whole number, halves up.
[[nodiscard]] Result<SelectionSize> selectionSize(const SelectionSizeRequest &request);

}  // namespace Atoll
