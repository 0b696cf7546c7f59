#pragma once

#include "model/core/result.h"

namespace Atoll {

class Database;

/// Carries out the changes from `firstSeq` to `lastSeq` of undo_changes, backwards, and leaves them there.
/// Invalid when a row that must be there is not, or one that must not is.
[[nodiscard]] Result<> replayChanges(Database &database, qint64 firstSeq, qint64 lastSeq);

}  // namespace Atoll
