#include "model/store/undo_recording.h"

#include "model/store/database.h"
#include "model/store/undo_repository.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What a change costs beside its texts and blobs, about.
constexpr qint64 bytesPerChange = 40;

/// What is too large anyway needs no more of it.
const QString awake = u"(SELECT is_on AND budget >= 0 FROM undo_recording)"_s;

struct Column
{
    QString name;
    QString type;
    bool isKey;
};

Result<std::vector<Column>> columnsOf(Database &database, const QString &table)
{
    Statement statement(database, u"SELECT name, type, pk, cid FROM pragma_table_info(?) ORDER BY cid"_s);
    if (Result<> done = statement.execute({table}); !done)
        return failure(done.error());
    std::vector<Column> columns;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return columns;
        Q_ASSERT(statement.integer(2) == 0 || statement.integer(2) == statement.integer(3) + 1);
        columns.push_back({statement.text(0), statement.text(1), statement.integer(2) > 0});
    }
}

/// "NEW.a, NEW.b" and "v1, v2" for as many columns.
struct ValueLists
{
    QStringList values;
    QStringList places;
};

ValueLists listsOf(const std::vector<Column> &columns, const QString &row, bool keysOnly)
{
    ValueLists lists;
    for (const Column &column : columns) {
        if (keysOnly && !column.isKey)
            break;
        lists.values << row + u'.' + column.name;
        lists.places << u"v%1"_s.arg(lists.places.size() + 1);
    }
    return lists;
}

QString header(const RecordedTable &table, const QString &event, const QString &row,
               const QString &further = {})
{
    QString text = u"CREATE TEMP TRIGGER record_%1_of_%2 AFTER %1 ON main.%2 WHEN %3"_s.arg(
        event.toLower(), table.name, awake);
    for (const QString &condition : {table.condition, further}) {
        if (!condition.isEmpty())
            text += u" AND "_s + condition.arg(row);
    }
    return text + u" BEGIN "_s;
}

/// Rows that follow each other become one change: bulk imports leave next to nothing behind.
QString insertTrigger(const RecordedTable &table, const std::vector<Column> &columns)
{
    const ValueLists keys = listsOf(columns, u"NEW"_s, true);
    const auto last = static_cast<std::size_t>(keys.values.size()) - 1;
    QString text = header(table, u"INSERT"_s, u"NEW"_s);
    if (columns[last].type != u"INTEGER"_s) {
        text += u"INSERT INTO undo_changes (target, kind, row_count, %1) VALUES ('%2', 1, 1, %3); "_s.arg(
            keys.places.join(u", "_s), table.name, keys.values.join(u", "_s));
        return text + table.afterInsert + u"END"_s;
    }
    QString prefix;
    for (qsizetype i = 0; i + 1 < keys.values.size(); ++i)
        prefix += u" AND %1 IS %2"_s.arg(keys.places[i], keys.values[i]);
    text += u"UPDATE undo_changes SET last = %1, row_count = row_count + 1"
            " WHERE seq = (SELECT max(seq) FROM undo_changes) AND seq > (SELECT first_seq FROM"
            " undo_recording) AND target = '%2' AND kind = 1 AND last = %1 - 1%3; "_s.arg(keys.values.last(),
                                                                                          table.name, prefix);
    text += u"INSERT INTO undo_changes (target, kind, row_count, %1, last) SELECT '%2', 1, 1, %3, %4"
            " WHERE changes() = 0; "_s.arg(keys.places.join(u", "_s), table.name, keys.values.join(u", "_s),
                                           keys.values.last());
    return text + table.afterInsert + u"END"_s;
}

QString keepOldRow(const RecordedTable &table, const std::vector<Column> &columns, int kind)
{
    const ValueLists row = listsOf(columns, u"OLD"_s, false);
    QString length = QString::number(bytesPerChange);
    for (const Column &column : columns) {
        if (column.type == u"BLOB"_s || column.type == u"TEXT"_s)
            length += u" + coalesce(length(OLD.%1), 0)"_s.arg(column.name);
    }
    return u"INSERT INTO undo_changes (target, kind, row_count, %1) VALUES ('%2', %3, 1, %4);"
           " UPDATE undo_recording SET budget = budget - (%5); "_s.arg(row.places.join(u", "_s), table.name)
               .arg(kind)
               .arg(row.values.join(u", "_s), length);
}

QString deleteTrigger(const RecordedTable &table, const std::vector<Column> &columns)
{
    return header(table, u"DELETE"_s, u"OLD"_s) + keepOldRow(table, columns, 2) + u"END"_s;
}

QString updateTrigger(const RecordedTable &table, const std::vector<Column> &columns)
{
    QStringList keyChanges;
    for (const Column &column : columns) {
        if (column.isKey)
            keyChanges << u"OLD.%1 IS NOT NEW.%1"_s.arg(column.name);
    }
    return header(table, u"UPDATE"_s, u"OLD"_s) +
           u"SELECT RAISE(ABORT, 'a key never changes') WHERE %1; "_s.arg(keyChanges.join(u" OR "_s)) +
           keepOldRow(table, columns, 3) + table.afterUpdate + u"END"_s;
}

/// An embedding that is finished counts as inserted as a whole.
const QString appearTrigger =
    u"CREATE TEMP TRIGGER record_finish_of_embeddings AFTER UPDATE ON main.embeddings"
    " WHEN (SELECT is_on FROM undo_recording) AND OLD.row_count = 0 AND NEW.row_count > 0 BEGIN"
    " INSERT INTO undo_changes (target, kind, row_count, v1, last)"
    " VALUES ('embeddings', 1, 1, NEW.id, NEW.id); END"_s;

const QString noteTrigger = u"CREATE TEMP TRIGGER record_sentence AFTER INSERT ON main.history"
                            " WHEN (SELECT is_on FROM undo_recording) BEGIN"
                            " UPDATE undo_recording SET sentences = sentences + 1, history = NEW.id; END"_s;

}  // namespace

const std::vector<RecordedTable> &recordedTables()
{
    // One that grows gets the chunks beyond its old end; this order lets them go while they still count.
    static const QString growth =
        u"INSERT INTO undo_changes (target, kind, row_count, v1, v2, last) SELECT 'embedding_chunks', 1,"
        " (SELECT count(*) FROM embedding_chunks WHERE embedding = NEW.id AND first_row >= OLD.row_count"
        " AND first_row < NEW.row_count), NEW.id, OLD.row_count, NEW.row_count - 1"
        " WHERE NEW.row_count > OLD.row_count; "_s;
    // All of a task's predictions are replaced at once, after the old ones are gone: one note for them, with
    // no count, instead of a look at every row of a bulk import.
    static const QString filling =
        u"INSERT INTO undo_changes (target, kind, row_count, v1, v2, last) SELECT 'predictions', 1, -1,"
        " NEW.id, 0, 0x7fffffff WHERE NOT EXISTS (SELECT 1 FROM predictions WHERE task = NEW.id); "_s;
    static const std::vector<RecordedTable> tables = {
        // This key tells that samples have changed, which is not undone either.
        {u"project_info"_s, u"%1.key <> 'facts_version'"_s, {}, {}},
        {u"metadata"_s, {}, {}, {}},
        {u"tags"_s, u"%1.kind <> 0"_s, {}, {}},
        {u"selections"_s, {}, {}, {}},
        {u"embeddings"_s, u"%1.row_count > 0"_s, {}, growth},
        {u"embedding_chunks"_s,
         u"coalesce((SELECT row_count > %1.first_row FROM embeddings WHERE id = %1.embedding), 1)"_s,
         {},
         {}},
        {u"embedder_parameters"_s,
         u"coalesce((SELECT row_count > 0 FROM embeddings WHERE id = %1.embedding), 1)"_s,
         {},
         {}},
        {u"projections"_s, {}, {}, {}},
        {u"prediction_tasks"_s, {}, filling, filling},
        {u"predictions"_s, {}, {}, {}, false},
        {u"scores"_s, {}, {}, {}},
        {u"labels"_s, {}, {}, {}},
        {u"label_classes"_s, {}, {}, {}},
        {u"saved_filters"_s, {}, {}, {}},
    };
    return tables;
}

Result<> installRecording(Database &database)
{
    QStringList statements{
        u"CREATE TEMP TABLE undo_recording (is_on INTEGER, budget INTEGER, first_seq INTEGER,"
        " sentences INTEGER, history INTEGER)"_s,
        u"INSERT INTO undo_recording VALUES (0, 0, 0, 0, 0)"_s, appearTrigger, noteTrigger};
    for (const RecordedTable &table : recordedTables()) {
        const Result<std::vector<Column>> columns = columnsOf(database, table.name);
        if (!columns)
            return failure(columns.error());
        if (table.hasOwnInserts)
            statements << insertTrigger(table, *columns);
        statements << deleteTrigger(table, *columns) << updateTrigger(table, *columns);
    }
    for (const QString &statement : statements) {
        if (Result<> done = database.execute(statement); !done)
            return done;
    }
    return {};
}

Result<> startRecording(Database &database)
{
    return database.execute(u"UPDATE undo_recording SET is_on = 1, budget = ?, sentences = 0, history = 0,"
                            " first_seq = (SELECT coalesce(max(seq), 0) FROM undo_changes)"_s,
                            {database.undoLimits().bytes});
}

Result<RecordedChanges> stopRecording(Database &database)
{
    Statement statement(database,
                        u"SELECT first_seq, (SELECT coalesce(max(seq), 0) FROM undo_changes), budget,"
                        " sentences, history FROM undo_recording"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    if (const Result<bool> found = statement.next(); !found)
        return failure(found.error());
    RecordedChanges changes;
    changes.firstSeq = statement.integer(0) + 1;
    changes.lastSeq = statement.integer(1);
    const qint64 budget = statement.integer(2);
    // Old rows are in both sums; that does not matter for a limit.
    changes.bytes =
        database.undoLimits().bytes - budget + bytesPerChange * (changes.lastSeq - changes.firstSeq + 1);
    changes.isTooLarge = budget < 0;
    changes.sentences = static_cast<int>(statement.integer(3));
    changes.history = statement.integer(4);
    return database.execute(u"UPDATE undo_recording SET is_on = 0"_s).map([&] { return changes; });
}

Result<> keepStep(Database &database)
{
    return stopRecording(database).and_then([&](const RecordedChanges &changes) -> Result<> {
        if (changes.lastSeq < changes.firstSeq && !changes.isTooLarge)
            return {};
        Q_ASSERT_X(changes.sentences == 1, "Project::transaction",
                   "a transaction that changes data says so once, by addHistory");
        return UndoRepository(database).add(changes);
    });
}

}  // namespace Atoll
