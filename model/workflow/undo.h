#pragma once

#include "model/core/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Atoll {

class Project;

/// A line of the history.
struct UndoStep
{
    enum class State : std::uint8_t {
        Done,
        Undone,
        Final,  ///< no change of data, one that only adds (pictures), or one no longer kept
    };

    QString sentence;
    qint64 atMs = 0;
    QString program;
    State state = State::Final;

    bool operator==(const UndoStep &) const = default;
};

/// What undo and redo would do now; none: nothing.
struct UndoState
{
    std::optional<UndoStep> undo;
    std::optional<UndoStep> redo;
};

/// Changes of data by whichever program are kept in the project file as steps, which are taken back from the
/// last to the first; a new change drops those that were undone. Pictures that join the data set stay, and
/// so does what a re-scan found out about them.
[[nodiscard]] Result<UndoState> undoState(const Project &project);

/// Takes the last step back, and says so in the history. NotFound when there is none; Invalid when it is no
/// longer kept or does not fit the project any more: then nothing changes.
[[nodiscard]] Result<UndoStep> undoLast(Project &project);
/// Makes the step again that was undone last.
[[nodiscard]] Result<UndoStep> redoLast(Project &project);

/// The last `most` lines of the history, newest first.
[[nodiscard]] Result<std::vector<UndoStep>> undoSteps(const Project &project, int most);

}  // namespace Atoll
