#pragma once

#include "model/core/result.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace Atoll {

class Database;

/// Conditions that were given a name; what they mean is the matter of whoever made them.
struct SavedFilter
{
    QString name;
    QJsonArray conditions;

    bool operator==(const SavedFilter &) const = default;
};

class SavedFilterRepository final
{
public:
    explicit SavedFilterRepository(Database &database)
        : m_database(database)
    {
    }

    /// In the order they were first saved.
    [[nodiscard]] Result<std::vector<SavedFilter>> all() const;
    /// Instead of the one of this name, if there is one.
    [[nodiscard]] Result<> put(const SavedFilter &filter);
    /// AlreadyExists when another has the name.
    [[nodiscard]] Result<> rename(const QString &from, const QString &to);
    [[nodiscard]] Result<> remove(const QString &name);

private:
    Database &m_database;
};

}  // namespace Atoll
