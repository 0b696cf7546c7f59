#pragma once

#include "model/core/tag.h"
#include "model/core/task_control.h"

#include <QStringList>

#include <optional>

namespace Atoll {

class Project;

/// A selection tag made once more from its provenance.
struct SelectionReplay
{
    SelectionRecord record;          ///< as stored
    std::vector<SampleIndex> picks;  ///< as made now
    /// Position of the first pick that differs; none: all are the same.
    std::optional<std::size_t> firstDifference;
    QStringList warnings;  ///< what has changed since

    [[nodiscard]] bool isSame() const { return !firstDifference; }
};

/// Stores nothing. Invalid when the tag was not made by a selection; NotFound when what it was made from is
/// no longer there.
[[nodiscard]] Result<SelectionReplay> replaySelection(const Project &project, const QString &tagName,
                                                      TaskControl &control);

}  // namespace Atoll
