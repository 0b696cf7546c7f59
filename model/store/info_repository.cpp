#include "model/store/info_repository.h"

#include "model/store/database.h"

using namespace Qt::StringLiterals;

namespace Atoll {

Result<QString> InfoRepository::value(const QString &key) const
{
    Statement statement(m_database, u"SELECT value FROM project_info WHERE key = ?"_s);
    if (Result<> done = statement.execute({key}); !done)
        return failure(done.error());
    return statement.next().map([&](bool found) { return found ? statement.text(0) : QString(); });
}

Result<> InfoRepository::set(const QString &key, const QString &value)
{
    return m_database.execute(u"INSERT OR REPLACE INTO project_info (key, value) VALUES (?, ?)"_s,
                              {key, value});
}

}  // namespace Atoll
