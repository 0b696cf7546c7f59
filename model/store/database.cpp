#include "model/store/database.h"

#include "model/core/text.h"
#include "model/store/migrations.h"
#include "model/store/sql_error.h"
#include "model/store/undo_recording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int busyTimeoutMs = 10'000;
constexpr qsizetype headerSize = 100;
constexpr qsizetype applicationIdOffset = 68;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

}  // namespace

Database::Database(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_connectionName(u"atoll-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    Q_ASSERT(m_transactionDepth == 0);
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    Q_ASSERT_X(m_thread == std::this_thread::get_id(), "Database", "a connection belongs to one thread");
    return QSqlDatabase::database(m_connectionName, false);
}

Result<> Database::connect(bool asImmutable)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    if (!database.isValid())
        return failure(ErrorKind::Io,
                       Text::tr("Qt's SQLite driver is missing; install it (Debian: libqt6sql6-sqlite)."));
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_OPEN_URI"_s.arg(busyTimeoutMs);
    database.setConnectOptions(options);
    QString uri = QString::fromUtf8(QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded());
    if (asImmutable)
        uri += u"?immutable=1"_s;
    database.setDatabaseName(uri);
    if (!database.open())
        return sqlFailure(m_path, database.lastError());
    return {};
}

Result<> Database::setPragmas()
{
    if (Result<> done = execute(u"PRAGMA foreign_keys = ON"_s); !done)
        return done;
    // Not SQLite's read-only mode: its last connection leaves the files of the write-ahead log lying about.
    if (m_access == Access::ReadOnly)
        return execute(u"PRAGMA query_only = ON"_s);
    if (Result<> done = execute(u"PRAGMA journal_mode = WAL"_s); !done)
        return done;
    // The default of 2 MB makes long transactions write the same pages of an index many times (KiB,
    // negative).
    if (Result<> done = execute(u"PRAGMA cache_size = -65536"_s); !done)
        return done;
    // A row that INSERT OR REPLACE pushes out is a deleted row, which must not escape the record.
    if (Result<> done = execute(u"PRAGMA recursive_triggers = ON"_s); !done)
        return done;
    return execute(u"PRAGMA synchronous = FULL"_s);
}

Result<> Database::create(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("%1 exists already; choose another name.").arg(shown(path)));
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return failure(
            ErrorKind::NotFound,
            Text::tr("The folder %1 for the new project does not exist.").arg(shown(folder.filePath())));
    const QString part = path + u".part"_s;
    QFile::remove(part);
    {
        Database database(part, Access::ReadWrite);
        Result<> done = database.connect(false);
        if (done)
            done = database.execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        if (done)
            done = migrate(database);
        if (!done) {
            QFile::remove(part);
            Error error = done.error();
            error.message.replace(shown(part), shown(path));
            return failure(error);
        }
    }
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return failure(ErrorKind::Io, Text::tr("%1 cannot be created in its folder.").arg(shown(path)));
    }
    return {};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    if (Result<> known = recognise(path); !known)
        return failure(known.error());
    if (access == Access::ReadWrite && !QFileInfo(path).isWritable())
        return failure(ErrorKind::Io,
                       Text::tr("%1 is read-only; open it to read only, or make a copy.").arg(shown(path)));
    for (const bool asImmutable : {false, true}) {
        std::unique_ptr<Database> database(new Database(path, access));
        Result<> done = database->connect(asImmutable);
        if (done)
            done = database->setPragmas();
        if (done)
            done = database->bringUpToDate();
        if (done && access == Access::ReadWrite)
            done = installRecording(*database);
        if (done)
            return database;
        // In a folder that takes no files SQLite cannot read beside a writer; without one there is no need
        // to.
        const bool canBeRead = access == Access::ReadOnly &&
                               !QFileInfo(QFileInfo(path).absolutePath()).isWritable() &&
                               !QFileInfo::exists(path + u"-wal"_s);
        if (asImmutable || !canBeRead)
            return failure(done.error());
    }
    Q_UNREACHABLE();
}

Result<> Database::bringUpToDate()
{
    const Result<qint64> version = integer(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    if (*version == latestSchemaVersion()) {
        // The first look at a table: without it a broken list of tables would show only later.
        return integer(u"SELECT count(*) FROM project_info"_s).map([](qint64) {});
    }
    if (*version > latestSchemaVersion())
        return failure(
            ErrorKind::Unsupported,
            Text::tr("%1 was written by a newer Atoll (schema %2; this program knows up to %3); update "
                     "this program.")
                .arg(shown(m_path))
                .arg(*version)
                .arg(latestSchemaVersion()));
    if (m_access == Access::ReadOnly)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("%1 was written by an older Atoll (schema %2); open it once for writing to bring "
                     "it up to date.")
                .arg(shown(m_path))
                .arg(*version));
    const QString backup = u"%1.schema-%2.backup"_s.arg(m_path).arg(*version);
    if (!QFileInfo::exists(backup)) {
        if (Result<> done = execute(u"VACUUM INTO ?"_s, {backup}); !done)
            return done;
    }
    return migrate(*this);
}

Result<> Database::recognise(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, Text::tr("There is no project %1.").arg(shown(path)));
    if (!info.isFile())
        return failure(ErrorKind::Unsupported,
                       Text::tr("%1 is not an Atoll project: it is no file.").arg(shown(path)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io,
                       Text::tr("%1 cannot be read: %2.").arg(shown(path), file.errorString()));
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return failure(ErrorKind::Unsupported, Text::tr("%1 is not an Atoll project.").arg(shown(path)));
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != applicationId)
        return failure(
            ErrorKind::Unsupported,
            Text::tr("%1 is not an Atoll project: it is a database of another program.").arg(shown(path)));
    return {};
}

int Database::latestSchemaVersion()
{
    return migrations().back().version;
}

Result<> Database::execute(const QString &sql, const QVariantList &values)
{
    return Statement(*this, sql).execute(values);
}

Result<qint64> Database::integer(const QString &sql, const QVariantList &values, qint64 fallback)
{
    Statement statement(*this, sql);
    if (Result<> done = statement.execute(values); !done)
        return failure(done.error());
    return statement.next().map(
        [&](bool found) { return found && !statement.isNull(0) ? statement.integer(0) : fallback; });
}

Result<std::pair<qint64, qint64>> Database::samplesVersion()
{
    return integer(u"PRAGMA data_version"_s).map([this](qint64 others) {
        return std::pair(others, m_ownSampleChanges);
    });
}

}  // namespace Atoll
