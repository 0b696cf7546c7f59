#include "model/store/undo_repository.h"

#include "model/store/database.h"
#include "model/store/undo_recording.h"
#include "model/store/undo_replay.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

int number(UndoStepState state)
{
    return static_cast<int>(state);
}

HistoryEvent eventOf(const Statement &row, int first)
{
    return {row.integer(first), row.text(first + 1), row.text(first + 2), row.json(first + 3)};
}

}  // namespace

Result<std::optional<StoredUndoStep>> UndoRepository::readWhere(const QString &condition) const
{
    Statement statement(m_database,
                        u"SELECT undo_steps.id, state, at_ms, program, sentence, details FROM undo_steps"
                        " LEFT JOIN history ON history.id = history WHERE %1"_s.arg(condition));
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    const Result<bool> found = statement.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<StoredUndoStep>();
    return StoredUndoStep{statement.integer(0), static_cast<UndoStepState>(statement.integer(1)),
                          eventOf(statement, 2)};
}

Result<std::optional<StoredUndoStep>> UndoRepository::lastDone() const
{
    return readWhere(u"undo_steps.id = (SELECT max(id) FROM undo_steps WHERE state <> 1)"_s);
}

Result<std::optional<StoredUndoStep>> UndoRepository::firstUndone() const
{
    return readWhere(u"undo_steps.id = (SELECT min(id) FROM undo_steps WHERE state = 1)"_s);
}

Result<std::vector<HistoryLine>> UndoRepository::history(int most) const
{
    Statement statement(m_database,
                        u"SELECT history.id, state, at_ms, program, sentence, details FROM history"
                        " LEFT JOIN undo_steps ON history = history.id ORDER BY history.id DESC LIMIT ?"_s);
    if (Result<> done = statement.execute({most}); !done)
        return failure(done.error());
    std::vector<HistoryLine> lines;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return lines;
        HistoryLine line{statement.integer(0), eventOf(statement, 2), {}};
        if (!statement.isNull(1))
            line.state = static_cast<UndoStepState>(statement.integer(1));
        lines.push_back(std::move(line));
    }
}

Result<> UndoRepository::removeChanges(qint64 firstSeq, qint64 lastSeq)
{
    return m_database.execute(u"DELETE FROM undo_changes WHERE seq BETWEEN ? AND ?"_s, {firstSeq, lastSeq});
}

Result<> UndoRepository::drop(const QString &condition, const QVariantList &values)
{
    Statement statement(m_database, u"SELECT first_seq, last_seq FROM undo_steps WHERE %1"_s.arg(condition));
    if (Result<> done = statement.execute(values); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            break;
        if (Result<> done = removeChanges(statement.integer(0), statement.integer(1)); !done)
            return done;
    }
    return m_database.execute(u"DELETE FROM undo_steps WHERE %1"_s.arg(condition), values);
}

Result<> UndoRepository::add(const RecordedChanges &changes)
{
    if (Result<> done = drop(u"state = 1"_s); !done)
        return done;
    Statement insert(
        m_database,
        u"INSERT INTO undo_steps (history, state, first_seq, last_seq, bytes) VALUES (?, 0, ?, ?, ?)"_s);
    if (Result<> done = insert.execute({changes.sentences > 0 ? QVariant(changes.history) : QVariant(),
                                        changes.firstSeq, changes.lastSeq, changes.bytes});
        !done)
        return done;
    if (!changes.isTooLarge)
        return keepLimits();
    return tooLarge({insert.lastInsertId(), UndoStepState::Done, {}});
}

Result<> UndoRepository::tooLarge(const StoredUndoStep &step)
{
    // An undone step that cannot be made again bars those after it; a done one that cannot be taken back bars
    // those before it.
    if (step.state == UndoStepState::Undone)
        return drop(u"id >= ?"_s, {step.id});
    return drop(u"id < ?"_s, {step.id})
        .and_then([&] {
            return m_database.execute(u"DELETE FROM undo_changes WHERE seq BETWEEN"
                                      " (SELECT first_seq FROM undo_steps WHERE id = ?)"
                                      " AND (SELECT last_seq FROM undo_steps WHERE id = ?)"_s,
                                      {step.id, step.id});
        })
        .and_then([&] {
            return m_database.execute(
                u"UPDATE undo_steps SET state = ?, first_seq = 1, last_seq = 0, bytes = 0 WHERE id = ?"_s,
                {number(UndoStepState::TooLarge), step.id});
        });
}

Result<> UndoRepository::toggle(const StoredUndoStep &step)
{
    Q_ASSERT(step.state != UndoStepState::TooLarge);
    Statement statement(m_database, u"SELECT first_seq, last_seq FROM undo_steps WHERE id = ?"_s);
    if (Result<> done = statement.execute({step.id}); !done)
        return done;
    if (const Result<bool> found = statement.next(); !found)
        return failure(found.error());
    const qint64 firstSeq = statement.integer(0);
    const qint64 lastSeq = statement.integer(1);
    if (Result<> done = startRecording(m_database); !done)
        return done;
    if (Result<> done = replayChanges(m_database, firstSeq, lastSeq); !done)
        return done;
    const Result<RecordedChanges> changes = stopRecording(m_database);
    if (!changes)
        return failure(changes.error());
    StoredUndoStep toggled = step;
    toggled.state = step.state == UndoStepState::Done ? UndoStepState::Undone : UndoStepState::Done;
    Result<> done = removeChanges(firstSeq, lastSeq);
    if (done)
        done = m_database.execute(
            u"UPDATE undo_steps SET state = ?, first_seq = ?, last_seq = ?, bytes = ? WHERE id = ?"_s,
            {number(toggled.state), changes->firstSeq, changes->lastSeq, changes->bytes, step.id});
    if (done)
        done = changes->isTooLarge ? tooLarge(toggled) : keepLimits();
    return done;
}

Result<> UndoRepository::keepLimits()
{
    const UndoLimits limits = m_database.undoLimits();
    for (;;) {
        const Result<qint64> isOver = m_database.integer(
            u"SELECT count(*) > ? OR sum(bytes) > ? FROM undo_steps"_s, {limits.steps, limits.bytes});
        if (!isOver)
            return failure(isOver.error());
        if (*isOver == 0)
            return {};
        // The oldest; when all are undone the newest, which would be made again last.
        Result<> done = drop(u"id = coalesce((SELECT min(id) FROM undo_steps WHERE state <> 1),"
                             " (SELECT max(id) FROM undo_steps))"_s);
        if (!done)
            return done;
    }
}

}  // namespace Atoll
