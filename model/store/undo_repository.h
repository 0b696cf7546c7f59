#pragma once

#include "model/store/history_repository.h"

#include <QVariantList>

#include <cstdint>
#include <optional>
#include <vector>

namespace Atoll {

class Database;
struct RecordedChanges;

enum class UndoStepState : std::uint8_t {
    Done = 0,
    Undone = 1,
    TooLarge = 2,  ///< what it changed was not kept; it stays, and so does all before it
};

/// A change that can be taken back or made again as a whole, with its line of the history.
struct StoredUndoStep
{
    qint64 id = 0;
    UndoStepState state = UndoStepState::Done;
    HistoryEvent event;
};

/// A line of the history, and the state of its step if it has one.
struct HistoryLine
{
    qint64 id = 0;
    HistoryEvent event;
    std::optional<UndoStepState> state;
};

/// The steps: undone ones are always the latest. They are taken back from the end and made again in order, so
/// that every step finds the rows as it left them.
class UndoRepository final
{
public:
    explicit UndoRepository(Database &database)
        : m_database(database)
    {
    }

    /// The latest that is not undone.
    [[nodiscard]] Result<std::optional<StoredUndoStep>> lastDone() const;
    /// The earliest that is undone.
    [[nodiscard]] Result<std::optional<StoredUndoStep>> firstUndone() const;

    /// The last `most` lines of the history, newest first.
    [[nodiscard]] Result<std::vector<HistoryLine>> history(int most) const;

    /// A new last step; drops undone ones, and the oldest beyond the limits.
    [[nodiscard]] Result<> add(const RecordedChanges &changes);

    /// Takes the step back or makes it again: the same in both directions. The rows that go are kept in its
    /// stead, or it is dropped when they are too large. Invalid when the rows are not as it left them; the
    /// caller's transaction must then be taken back.
    [[nodiscard]] Result<> toggle(const StoredUndoStep &step);

private:
    [[nodiscard]] Result<std::optional<StoredUndoStep>> readWhere(const QString &condition) const;
    [[nodiscard]] Result<> removeChanges(qint64 firstSeq, qint64 lastSeq);
    [[nodiscard]] Result<> drop(const QString &condition, const QVariantList &values = {});
    [[nodiscard]] Result<> tooLarge(const StoredUndoStep &step);
    [[nodiscard]] Result<> keepLimits();

    Database &m_database;
};

}  // namespace Atoll
