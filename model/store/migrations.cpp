#include "model/store/migrations.h"

#include "model/store/database.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

std::vector<Migration> readMigrations()
{
    std::vector<Migration> steps;
    const QDir folder(u":/store/migrations"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The migration %s is not in the program's resources.", qUtf8Printable(name));
        steps.push_back({name.left(4).toInt(), name, splitStatements(QString::fromUtf8(file.readAll()))});
        Q_ASSERT(steps.back().version == static_cast<int>(steps.size()));
    }
    Q_ASSERT(!steps.empty());
    return steps;
}

}  // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps = readMigrations();
    return steps;
}

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QString statement;
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar letter = sql[i];
        if (quote.isNull() && letter == u'-' && sql.mid(i, 2) == "--"_L1) {
            const qsizetype end = sql.indexOf(u'\n', i);
            i = end < 0 ? sql.size() : end;
            continue;
        }
        if (quote.isNull() && letter == u';') {
            statements << statement.trimmed();
            statement.clear();
            continue;
        }
        if (letter == quote)
            quote = QChar();
        else if (quote.isNull() && (letter == u'\'' || letter == u'"'))
            quote = letter;
        statement += letter;
    }
    statements << statement.trimmed();
    statements.removeAll(QString());
    return statements;
}

Result<> migrate(Database &database)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const Result<qint64> version = database.integer(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    for (const Migration &step : migrations()) {
        if (step.version <= *version)
            continue;
        for (const QString &statement : step.statements) {
            if (Result<> done = database.execute(statement); !done)
                return done;
        }
        if (Result<> done = database.execute(u"PRAGMA user_version = %1"_s.arg(step.version)); !done)
            return done;
    }
    return transaction->commit();
}

}  // namespace Atoll
