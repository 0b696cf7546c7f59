#pragma once

#include "model/core/result.h"

#include <QString>

#include <vector>

namespace Atoll {

class Database;

/// A table whose changes are recorded.
struct RecordedTable
{
    QString name;
    QString condition;          ///< which rows of it, "%1" being the row; empty: all
    QString afterInsert;        ///< what else a new row means
    QString afterUpdate;        ///< what else a changed row means
    bool hasOwnInserts = true;  ///< false: rows that come are noted by the row they belong to
};

/// Samples are not among them: the data set only grows, and initial-tag with it. What a re-scan finds cannot
/// be undone and stands in the way of nothing else. Rows of an embedding that is still being written are
/// nobody's until it is finished. Predictions come as a whole with their task.
[[nodiscard]] const std::vector<RecordedTable> &recordedTables();

/// Makes the triggers that write to undo_changes, for this connection alone, and leaves them asleep.
[[nodiscard]] Result<> installRecording(Database &database);

/// Between these two, inside one transaction, every change of a recorded table is noted together with the
/// sentence that goes to the history. Taking the transaction back takes the notes back too.
[[nodiscard]] Result<> startRecording(Database &database);

/// What was noted since `startRecording`.
struct RecordedChanges
{
    qint64 firstSeq = 0;  ///< of undo_changes
    qint64 lastSeq = 0;   ///< less than firstSeq: nothing
    qint64 bytes = 0;
    bool isTooLarge = false;  ///< more than the limit, and therefore incomplete
    int sentences = 0;
    qint64 history = 0;  ///< id of the last sentence
};

[[nodiscard]] Result<RecordedChanges> stopRecording(Database &database);

/// Stops, and makes what was noted a step: the end of every recorded transaction.
[[nodiscard]] Result<> keepStep(Database &database);

}  // namespace Atoll
