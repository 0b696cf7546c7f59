#include "model/store/database.h"
#include "model/store/info_repository.h"
#include "model/store/migrations.h"
#include "model/store/undo_recording.h"
#include "model/store/undo_repository.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

/// Runs statements on a file as any program could.
void runRaw(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(path);
        QVERIFY(raw.open());
        for (const QString &statement : statements) {
            QSqlQuery query(raw);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

const QString becomeProject = u"PRAGMA application_id = %1"_s.arg(Database::applicationId);

}  // namespace

/// Opening, creating and refusing project files; transactions between connections.
class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesAFileThatIsRecognised();
    void createsNothingOverSomethingElse();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesANewerSchema();
    void copiesAnOlderFileBeforeMigratingIt();
    void bringsTheFirstSchemaUpToDate();
    void recordsEveryTableOrSaysWhyNot();
    void leavesAnOlderFileAsItWasWhenMigratingFails();
    void keepsASecondWriterWaiting();
    void readsBesideAWriter();
    void writesNothingWhenOpenedToReadOnly();
    void refusesToWriteToAReadOnlyFile();
    void tellsThatTheDiskIsFullAndTakesBackTheTransaction();
    void leavesOnlyTheProjectBehind();
    void splitsStatements();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::makesAFileThatIsRecognised()
{
    QVERIFY(Database::create(at(u"p.atoll"_s)));
    QCOMPARE(files(), QStringList{u"p.atoll"_s});
    QFile file(at(u"p.atoll"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(72).right(4), QByteArray("ATOL"));
    auto database = Database::open(at(u"p.atoll"_s), Access::ReadWrite);
    QVERIFY(database);
    QCOMPARE((*database)->integer(u"PRAGMA user_version"_s).value(), Database::latestSchemaVersion());
    QCOMPARE((*database)->integer(u"PRAGMA foreign_keys"_s).value(), 1);
    QCOMPARE((*database)->integer(u"PRAGMA synchronous"_s).value(), 2);
    Statement mode(**database, u"PRAGMA journal_mode"_s);
    QVERIFY(mode.execute());
    QVERIFY(mode.next().value());
    QCOMPARE(mode.text(0), u"wal"_s);
}

void TestDatabase::createsNothingOverSomethingElse()
{
    writeFile(at(u"a.atoll"_s), "mine");
    QCOMPARE(Database::create(at(u"a.atoll"_s)).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(Database::create(m_folder->path()).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(Database::create(at(u"no/such/p.atoll"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(files(), QStringList{u"a.atoll"_s});
}

void TestDatabase::refusesOtherFiles_data()
{
    using Maker = std::function<void(const QString &)>;
    QTest::addColumn<Maker>("make");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing there") << Maker([](const QString &) {}) << ErrorKind::NotFound;
    QTest::newRow("a folder") << Maker([](const QString &path) { QDir().mkdir(path); })
                              << ErrorKind::Unsupported;
    QTest::newRow("an empty file") << Maker([](const QString &path) { writeFile(path, {}); })
                                   << ErrorKind::Unsupported;
    QTest::newRow("a text file") << Maker([](const QString &path) { writeFile(path, QByteArray(5000, 'x')); })
                                 << ErrorKind::Unsupported;
    QTest::newRow("a database of another program")
        << Maker([](const QString &path) { runRaw(path, {u"CREATE TABLE t (a)"_s}); })
        << ErrorKind::Unsupported;
    QTest::newRow("a project cut short") << Maker([](const QString &path) {
        QVERIFY(Database::create(path));
        QVERIFY(QFile::resize(path, 9000));
    }) << ErrorKind::Damaged;
    QTest::newRow("a project overwritten in the middle") << Maker([](const QString &path) {
        QVERIFY(Database::create(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(100));
        file.write(QByteArray(4000, '\xff'));
    }) << ErrorKind::Damaged;
}

void TestDatabase::refusesOtherFiles()
{
    QFETCH(const std::function<void(const QString &)>, make);
    QFETCH(const ErrorKind, kind);
    const QString path = at(u"p.atoll"_s);
    make(path);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto database = Database::open(path, access);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, kind);
        QVERIFY2(database.error().message.contains(u"p.atoll"_s), qPrintable(database.error().message));
    }
}

void TestDatabase::refusesANewerSchema()
{
    QVERIFY(Database::create(at(u"p.atoll"_s)));
    runRaw(at(u"p.atoll"_s), {u"PRAGMA user_version = 4711"_s});
    const auto database = Database::open(at(u"p.atoll"_s), Access::ReadWrite);
    QCOMPARE(database.error().kind, ErrorKind::Unsupported);
    QVERIFY(database.error().message.contains(u"4711"_s));
}

void TestDatabase::copiesAnOlderFileBeforeMigratingIt()
{
    const QString path = at(u"p.atoll"_s);
    runRaw(path, {becomeProject, u"CREATE TABLE from_before (a)"_s, u"INSERT INTO from_before VALUES (7)"_s});
    QCOMPARE(Database::open(path, Access::ReadOnly).error().kind, ErrorKind::Unsupported);
    QCOMPARE(files(), QStringList{u"p.atoll"_s});

    auto database = Database::open(path, Access::ReadWrite);
    QVERIFY2(database, database ? "" : qPrintable(database.error().message));
    QCOMPARE((*database)->integer(u"PRAGMA user_version"_s).value(), Database::latestSchemaVersion());
    QCOMPARE((*database)->integer(u"SELECT a FROM from_before"_s).value(), 7);
    QCOMPARE((*database)->integer(u"SELECT count(*) FROM samples"_s).value(), 0);
    database->reset();
    QCOMPARE(files(), (QStringList{u"p.atoll"_s, u"p.atoll.schema-0.backup"_s}));
    // The copy is the file as it was.
    QCOMPARE(Database::open(at(u"p.atoll.schema-0.backup"_s), Access::ReadOnly).error().kind,
             ErrorKind::Unsupported);
}

void TestDatabase::bringsTheFirstSchemaUpToDate()
{
    const QString path = at(u"p.atoll"_s);
    runRaw(path, QStringList{becomeProject} + migrations().front().statements +
                     QStringList{u"PRAGMA user_version = 1"_s,
                                 u"INSERT INTO metadata (sample, json) VALUES (0, '{}')"_s,
                                 u"INSERT INTO history VALUES (1, 2, 'p', 'Before.', '{}')"_s});
    const auto database = Database::open(path, Access::ReadWrite);
    QVERIFY2(database, database ? "" : qPrintable(database.error().message));
    QVERIFY(files().contains(u"p.atoll.schema-1.backup"_s));
    UndoRepository steps(**database);
    QVERIFY(!steps.lastDone().value());
    QVERIFY2(!steps.history(5)->front().state, "what was done before cannot be undone");
    auto transaction = Transaction::begin(**database, Recording::On);
    QVERIFY((*database)->execute(u"DELETE FROM metadata"_s));
    QVERIFY(HistoryRepository(**database).add({3, u"p"_s, u"Deleted."_s, {}}));
    QVERIFY(transaction->commit());
    QVERIFY(steps.lastDone().value());
    QCOMPARE(steps.lastDone().value()->event.sentence, u"Deleted."_s);
}

void TestDatabase::recordsEveryTableOrSaysWhyNot()
{
    QVERIFY(Database::create(at(u"p.atoll"_s)));
    const auto database = Database::open(at(u"p.atoll"_s), Access::ReadWrite);
    QStringList expected{u"history"_s, u"samples"_s, u"sqlite_sequence"_s, u"undo_changes"_s,
                         u"undo_steps"_s};
    for (const RecordedTable &table : recordedTables())
        expected << table.name;
    expected.sort();
    Statement tables(**database, u"SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name"_s);
    QVERIFY(tables.execute());
    QStringList names;
    while (tables.next().value())
        names << tables.text(0);
    QCOMPARE(names, expected);
}

void TestDatabase::leavesAnOlderFileAsItWasWhenMigratingFails()
{
    const QString path = at(u"p.atoll"_s);
    runRaw(path, {becomeProject, u"CREATE TABLE history (a)"_s});
    QVERIFY(!Database::open(path, Access::ReadWrite));
    runRaw(path, {u"SELECT a FROM history"_s});
    runRaw(path, {u"CREATE TABLE samples (is_not_there)"_s});
}

void TestDatabase::keepsASecondWriterWaiting()
{
    const QString path = at(u"p.atoll"_s);
    QVERIFY(Database::create(path));
    const auto first = Database::open(path, Access::ReadWrite);
    const auto second = Database::open(path, Access::ReadWrite);
    QVERIFY((*second)->execute(u"PRAGMA busy_timeout = 20"_s));
    {
        const auto transaction = Transaction::begin(**first);
        QVERIFY(transaction);
        const auto refused = Transaction::begin(**second);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
    }
    QVERIFY(Transaction::begin(**second));
}

void TestDatabase::readsBesideAWriter()
{
    const QString path = at(u"p.atoll"_s);
    QVERIFY(Database::create(path));
    const auto writer = Database::open(path, Access::ReadWrite);
    QVERIFY(InfoRepository(**writer).set(u"a"_s, u"before"_s));
    const auto reader = Database::open(path, Access::ReadOnly);
    auto transaction = Transaction::begin(**writer);
    QVERIFY(InfoRepository(**writer).set(u"a"_s, u"after"_s));
    QCOMPARE(InfoRepository(**reader).value(u"a"_s).value(), u"before"_s);
    {
        const auto snapshot = Transaction::snapshot(**reader);
        QCOMPARE(InfoRepository(**reader).value(u"a"_s).value(), u"before"_s);
        QVERIFY(transaction->commit());
        QCOMPARE(InfoRepository(**reader).value(u"a"_s).value(), u"before"_s);
    }
    QCOMPARE(InfoRepository(**reader).value(u"a"_s).value(), u"after"_s);
}

void TestDatabase::writesNothingWhenOpenedToReadOnly()
{
    QVERIFY(Database::create(at(u"p.atoll"_s)));
    const auto reader = Database::open(at(u"p.atoll"_s), Access::ReadOnly);
    QCOMPARE(InfoRepository(**reader).set(u"a"_s, u"b"_s).error().kind, ErrorKind::Io);
    QVERIFY(InfoRepository(**reader).value(u"a"_s).value().isEmpty());
}

void TestDatabase::refusesToWriteToAReadOnlyFile()
{
    const QString path = at(u"p.atoll"_s);
    QVERIFY(Database::create(path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    if (QFileInfo(path).isWritable())
        QSKIP("This user may write to every file.");
    const auto refused = Database::open(path, Access::ReadWrite);
    QCOMPARE(refused.error().kind, ErrorKind::Io);
    QVERIFY(Database::open(path, Access::ReadOnly));
}

void TestDatabase::tellsThatTheDiskIsFullAndTakesBackTheTransaction()
{
    QVERIFY(Database::create(at(u"p.atoll"_s)));
    auto database = Database::open(at(u"p.atoll"_s), Access::ReadWrite);
    const qint64 pages = (*database)->integer(u"PRAGMA page_count"_s).value();
    QVERIFY((*database)->execute(u"PRAGMA max_page_count = %1"_s.arg(pages + 10)));
    InfoRepository info(**database);
    {
        const auto transaction = Transaction::begin(**database);
        QVERIFY(info.set(u"small"_s, u"x"_s));
        const Result<> full = info.set(u"large"_s, QString(1 << 20, u'x'));
        QCOMPARE(full.error().kind, ErrorKind::Io);
        QVERIFY2(full.error().message.contains(u"full"_s), qPrintable(full.error().message));
    }
    QVERIFY(info.value(u"small"_s).value().isEmpty());
    QVERIFY(info.set(u"small"_s, u"y"_s));
}

void TestDatabase::leavesOnlyTheProjectBehind()
{
    const QString path = at(u"p.atoll"_s);
    QVERIFY(Database::create(path));
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto database = Database::open(path, access);
        QCOMPARE((*database)->integer(u"SELECT count(*) FROM samples"_s).value(), 0);
    }
    QCOMPARE(files(), QStringList{u"p.atoll"_s});
}

void TestDatabase::splitsStatements()
{
    QCOMPARE(splitStatements(u"-- a; b\nA 'x;--y' ;\n\n B -- c\n, \"d;\";"_s),
             (QStringList{u"A 'x;--y'"_s, u"B , \"d;\""_s}));
    QCOMPARE(splitStatements(u" ; ;"_s), QStringList());
    QCOMPARE(splitStatements(u"last without end -- and a remark"_s), QStringList{u"last without end"_s});
}

QTEST_GUILESS_MAIN(TestDatabase)

#include "tst_database.moc"
