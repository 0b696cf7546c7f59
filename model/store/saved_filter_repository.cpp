#include "model/store/saved_filter_repository.h"

#include "model/core/text.h"
#include "model/store/database.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<std::vector<SavedFilter>> SavedFilterRepository::all() const
{
    Statement statement(m_database, u"SELECT name, conditions FROM saved_filters ORDER BY id"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    std::vector<SavedFilter> filters;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return filters;
        filters.push_back({statement.text(0), QJsonDocument::fromJson(statement.text(1).toUtf8()).array()});
    }
}

Result<> SavedFilterRepository::put(const SavedFilter &filter)
{
    return m_database.execute(
        u"INSERT INTO saved_filters (name, conditions) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET conditions = excluded.conditions"_s,
        {filter.name, QString::fromUtf8(QJsonDocument(filter.conditions).toJson(QJsonDocument::Compact))});
}

Result<> SavedFilterRepository::rename(const QString &from, const QString &to)
{
    Result<> done = m_database.execute(u"UPDATE saved_filters SET name = ? WHERE name = ?"_s, {to, from});
    if (!done && done.error().kind == ErrorKind::AlreadyExists)
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("There is already a saved filter \"%1\"; choose another name.").arg(to));
    return done;
}

Result<> SavedFilterRepository::remove(const QString &name)
{
    return m_database.execute(u"DELETE FROM saved_filters WHERE name = ?"_s, {name});
}

}  // namespace Atoll
