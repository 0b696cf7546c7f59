#pragma once

#include "model/core/result.h"
#include "model/store/statement.h"
#include "model/store/transaction.h"
#include "model/store/undo_limits.h"

#include <QSqlDatabase>
#include <QString>

#include <cstdint>
#include <memory>
#include <thread>

namespace Atoll {

enum class Access : std::uint8_t { ReadOnly, ReadWrite };

/// One connection to a project file. It belongs to the thread that opened it; every other thread opens its
/// own.
class Database final
{
public:
    static constexpr qint64 applicationId = 0x41544F4C;  ///< "ATOL", at byte 68 of the file

    /// Makes a project file with all tables and no rows. It appears under its name only when complete.
    /// AlreadyExists when there is something at `path`.
    [[nodiscard]] static Result<> create(const QString &path);

    /// NotFound; Unsupported for another kind of file or a newer schema; Damaged; Io. A file of an older
    /// schema is first copied to `PATH.schema-N.backup`, then migrated; to read only it must be of this
    /// schema.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access);

    /// Whether the file's first bytes are those of a project: NotFound, Unsupported or Io otherwise.
    [[nodiscard]] static Result<> recognise(const QString &path);

    /// The number of the last migration this program knows.
    [[nodiscard]] static int latestSchemaVersion();

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }

    /// Runs one statement without an answer.
    [[nodiscard]] Result<> execute(const QString &sql, const QVariantList &values = {});
    /// The single whole number that `sql` answers; `fallback` for NULL or no row.
    [[nodiscard]] Result<qint64> integer(const QString &sql, const QVariantList &values = {},
                                         qint64 fallback = 0);

    /// Changes whenever samples may have changed through any connection: what is read once may be kept as
    /// long as this stays the same.
    [[nodiscard]] Result<std::pair<qint64, qint64>> samplesVersion();
    void noteSamplesChanged() { ++m_ownSampleChanges; }

    [[nodiscard]] const UndoLimits &undoLimits() const { return m_undoLimits; }
    void setUndoLimits(const UndoLimits &limits) { m_undoLimits = limits; }

private:
    friend class Statement;
    friend class Transaction;

    Database(QString path, Access access);
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] Result<> connect(bool asImmutable);
    [[nodiscard]] Result<> setPragmas();
    [[nodiscard]] Result<> bringUpToDate();

    QString m_path;
    Access m_access;
    QString m_connectionName;
    std::thread::id m_thread = std::this_thread::get_id();
    int m_transactionDepth = 0;
    qint64 m_ownSampleChanges = 0;
    UndoLimits m_undoLimits;
};

}  // namespace Atoll
