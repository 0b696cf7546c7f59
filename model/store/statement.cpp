#include "model/store/statement.h"

#include "model/store/database.h"
#include "model/store/sql_error.h"

#include <QJsonDocument>
#include <QSqlError>

#include <limits>

namespace Atoll {

namespace {

// The driver binds null strings and byte arrays as NULL; here only an invalid QVariant is NULL.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("", 0);
    return value;
}

}  // namespace

Statement::Statement(Database &database, const QString &sql)
    : m_database(&database)
    , m_query(database.connection())
{
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(sql);
}

Result<> Statement::execute(const QVariantList &values)
{
    if (!m_isPrepared)
        return sqlFailure(m_database->path(), m_query.lastError());
    m_query.finish();
    for (qsizetype place = 0; place < values.size(); ++place)
        m_query.bindValue(static_cast<int>(place), bindable(values[place]));
    if (!m_query.exec())
        return sqlFailure(m_database->path(), m_query.lastError());
    return {};
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return sqlFailure(m_database->path(), m_query.lastError());
    return false;
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double Statement::real(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Statement::blob(int column) const
{
    return m_query.value(column).toByteArray();
}

QJsonObject Statement::json(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

qint64 Statement::lastInsertId() const
{
    return m_query.lastInsertId().toLongLong();
}

int Statement::changedRows() const
{
    return m_query.numRowsAffected();
}

QString toJsonColumn(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

}  // namespace Atoll
