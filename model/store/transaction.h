#pragma once

#include "model/core/result.h"

#include <cstdint>
#include <utility>

namespace Atoll {

class Database;

/// Whether changes can be taken back later; see undo_recording.h.
enum class Recording : std::uint8_t { Off, On };

/// Changes that belong together. Without `commit()` the destructor takes all of them back. One inside another
/// is a savepoint: taken back alone, kept only with the outer one.
class Transaction final
{
public:
    /// Takes the write lock at once (BEGIN IMMEDIATE), so that a read never has to become a write half-way;
    /// Busy when another connection keeps it longer than the busy timeout.
    /// One inside another is recorded when the outermost is.
    [[nodiscard]] static Result<Transaction> begin(Database &database, Recording recording = Recording::Off);

    /// A steady view for reading many tables while others write; taken back, never committed.
    [[nodiscard]] static Result<Transaction> snapshot(Database &database);

    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
        , m_depth(other.m_depth)
        , m_recording(other.m_recording)
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// When it fails, everything has been taken back.
    [[nodiscard]] Result<> commit();

private:
    Transaction(Database &database, int depth, Recording recording)
        : m_database(&database)
        , m_depth(depth)
        , m_recording(recording)
    {
    }
    void rollBack();

    Database *m_database;  ///< null: committed or moved from
    int m_depth;           ///< 0: the outermost
    Recording m_recording;
};

}  // namespace Atoll
