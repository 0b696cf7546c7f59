#include "model/store/undo_replay.h"

#include "model/core/text.h"
#include "model/store/database.h"

#include <cstdint>
#include <vector>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

enum class ChangeKind : std::uint8_t { Inserted = 1, Deleted = 2, Updated = 3 };

/// Changes of one kind that follow each other in one table.
struct Run
{
    QString table;
    ChangeKind kind;
    qint64 firstSeq;
    qint64 lastSeq;
    qint64 rows;
    bool isCounted;
};

Failure doesNotFit()
{
    return failure(ErrorKind::Invalid,
                   Text::tr("The project has been changed since by other means, and this step does not fit "
                            "any more; nothing was changed."));
}

Result<std::vector<Run>> runsBetween(Database &database, qint64 firstSeq, qint64 lastSeq)
{
    Statement statement(
        database,
        u"SELECT seq, target, kind, row_count FROM undo_changes WHERE seq BETWEEN ? AND ? ORDER BY seq"_s);
    if (Result<> done = statement.execute({firstSeq, lastSeq}); !done)
        return failure(done.error());
    std::vector<Run> runs;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return runs;
        const qint64 seq = statement.integer(0);
        const QString table = statement.text(1);
        const auto kind = static_cast<ChangeKind>(statement.integer(2));
        if (runs.empty() || runs.back().table != table || runs.back().kind != kind)
            runs.push_back({table, kind, seq, seq, 0, true});
        runs.back().lastSeq = seq;
        runs.back().rows += statement.integer(3);
        runs.back().isCounted = runs.back().isCounted && statement.integer(3) >= 0;
    }
}

struct Columns
{
    QStringList names;
    qsizetype keys = 0;
    bool endsInNumber = false;  ///< the key
};

class Replay
{
public:
    explicit Replay(Database &database)
        : m_database(database)
    {
    }

    Result<> carryOut(const Run &run)
    {
        if (Result<> read = readColumns(run.table); !read)
            return read;
        switch (run.kind) {
        case ChangeKind::Inserted:
            return removeRows(run);
        case ChangeKind::Deleted:
            return insertRows(run);
        case ChangeKind::Updated:
            break;
        }
        return restoreRows(run);
    }

private:
    Result<> readColumns(const QString &table)
    {
        Statement statement(m_database, u"SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"_s);
        if (Result<> done = statement.execute({table}); !done)
            return done;
        m_columns = {};
        for (;;) {
            const Result<bool> found = statement.next();
            if (!found)
                return failure(found.error());
            if (!*found)
                return {};
            m_columns.names << statement.text(0);
            if (statement.integer(2) == 0)
                continue;
            ++m_columns.keys;
            m_columns.endsInNumber = statement.text(1) == u"INTEGER"_s;
        }
    }

    /// "a = (SELECT v1 ...) AND b ...", one `?` per column.
    [[nodiscard]] QStringList sameKey(qsizetype columns) const
    {
        QStringList conditions;
        for (qsizetype i = 0; i < columns; ++i)
            conditions
                << u"%1 = (SELECT v%2 FROM undo_changes WHERE seq = ?)"_s.arg(m_columns.names[i]).arg(i + 1);
        return conditions;
    }

    /// One statement per change, the last first.
    Result<> forEachChange(const Run &run, const QString &sql)
    {
        Statement statement(m_database, sql);
        QVariantList values;
        qint64 changed = 0;
        for (qint64 seq = run.lastSeq; seq >= run.firstSeq; --seq) {
            values.fill(seq, sql.count(u'?'));
            if (Result<> done = statement.execute(values); !done)
                return done;
            changed += statement.changedRows();
        }
        return changed == run.rows || !run.isCounted ? Result<>() : doesNotFit();
    }

    Result<> removeRows(const Run &run)
    {
        QStringList conditions = sameKey(m_columns.endsInNumber ? m_columns.keys - 1 : m_columns.keys);
        if (m_columns.endsInNumber)
            conditions << u"%1 BETWEEN (SELECT v%2 FROM undo_changes WHERE seq = ?)"
                          " AND (SELECT last FROM undo_changes WHERE seq = ?)"_s
                              .arg(m_columns.names[m_columns.keys - 1])
                              .arg(m_columns.keys);
        return forEachChange(run, u"DELETE FROM %1 WHERE %2"_s.arg(run.table, conditions.join(u" AND "_s)));
    }

    Result<> restoreRows(const Run &run)
    {
        QStringList names;
        QStringList places;
        for (qsizetype i = m_columns.keys; i < m_columns.names.size(); ++i) {
            names << m_columns.names[i];
            places << u"v%1"_s.arg(i + 1);
        }
        return forEachChange(
            run, u"UPDATE %1 SET (%2) = (SELECT %3 FROM undo_changes WHERE seq = ?) WHERE %4"_s.arg(
                     run.table, names.join(u", "_s), places.join(u", "_s),
                     sameKey(m_columns.keys).join(u" AND "_s)));
    }

    /// In the order they were deleted: then neighbours become one change again.
    Result<> insertRows(const Run &run)
    {
        QStringList places;
        for (qsizetype i = 0; i < m_columns.names.size(); ++i)
            places << u"v%1"_s.arg(i + 1);
        const QString sql =
            u"INSERT INTO %1 (%2) SELECT %3 FROM undo_changes WHERE seq BETWEEN ? AND ? ORDER BY seq"_s.arg(
                run.table, m_columns.names.join(u", "_s), places.join(u", "_s));
        return m_database.execute(sql, {run.firstSeq, run.lastSeq});
    }

    Database &m_database;
    Columns m_columns;
};

}  // namespace

Result<> replayChanges(Database &database, qint64 firstSeq, qint64 lastSeq)
{
    const Result<std::vector<Run>> runs = runsBetween(database, firstSeq, lastSeq);
    if (!runs)
        return failure(runs.error());
    Replay replay(database);
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        Result<> done = replay.carryOut(*run);
        if (done)
            continue;
        const bool isRefused = done.error().kind != ErrorKind::Busy &&
                               done.error().kind != ErrorKind::Damaged && done.error().kind != ErrorKind::Io;
        return isRefused ? doesNotFit() : done;
    }
    return {};
}

}  // namespace Atoll
