#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace Atoll {

class Database;

/// One prepared SQL statement. Values are always bound; a QVariant() binds NULL, an empty or null string or
/// byte array binds an empty one. The Database must outlive it, on the thread that opened it.
class Statement final
{
public:
    /// A mistake in `sql` shows as the failure of `execute`.
    Statement(Database &database, const QString &sql);

    /// Runs with these values for the `?`s; may be called again and again.
    [[nodiscard]] Result<> execute(const QVariantList &values = {});
    /// Goes to the next row of the answer; false after the last.
    [[nodiscard]] Result<bool> next();

    /// Runs with these values and calls `visit` on each row of the answer; its failure ends the loop and is
    /// given back.
    template <typename Visitor>
    [[nodiscard]] Result<> forEach(const QVariantList &values, Visitor visit)
    {
        Result<> done = execute(values);
        while (done) {
            const Result<bool> found = next();
            if (!found)
                return failure(found.error());
            if (!*found)
                break;
            done = visit();
        }
        return done;
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    /// NaN for NULL: SQLite knows no NaN and stores one as NULL.
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The object in a JSON column; empty when it holds none.
    [[nodiscard]] QJsonObject json(int column) const;

    [[nodiscard]] qint64 lastInsertId() const;
    /// Rows that the last execute inserted, changed or deleted.
    [[nodiscard]] int changedRows() const;

private:
    Database *m_database;
    QSqlQuery m_query;
    bool m_isPrepared;
};

/// How JSON columns are written.
[[nodiscard]] QString toJsonColumn(const QJsonObject &object);

}  // namespace Atoll
