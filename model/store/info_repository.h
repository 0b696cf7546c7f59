#pragma once

#include "model/core/result.h"

#include <QString>

namespace Atoll {

class Database;

/// Facts about the project as a whole, as keys with text values.
class InfoRepository final
{
public:
    explicit InfoRepository(Database &database)
        : m_database(database)
    {
    }

    /// Empty when nothing is stored under `key`.
    [[nodiscard]] Result<QString> value(const QString &key) const;
    [[nodiscard]] Result<> set(const QString &key, const QString &value);

private:
    Database &m_database;
};

}  // namespace Atoll
