#pragma once

#include "model/core/tag.h"

#include <vector>

namespace Atoll {

class Database;

/// Tags with their selection records. Sample sets come back with the size of the data set as it is now.
class TagRepository final
{
public:
    explicit TagRepository(Database &database)
        : m_database(database)
    {
    }

    /// Oldest first, so parents before children.
    [[nodiscard]] Result<std::vector<Tag>> all() const;
    [[nodiscard]] Result<Tag> byId(TagId id) const;
    /// Exact name; NotFound otherwise.
    [[nodiscard]] Result<Tag> byName(const QString &name) const;
    /// Oldest first.
    [[nodiscard]] Result<std::vector<QString>> names() const;
    [[nodiscard]] Result<bool> hasChildren(TagId id) const;

    /// Stores a new tag (`tag.id` is ignored); AlreadyExists for a used name.
    [[nodiscard]] Result<TagId> add(const Tag &tag);
    [[nodiscard]] Result<> rename(TagId id, const QString &name);
    [[nodiscard]] Result<> setSamples(TagId id, const SampleSet &samples);
    /// With its scores and selection record. Invalid when it has children.
    [[nodiscard]] Result<> remove(TagId id);

private:
    [[nodiscard]] Result<std::vector<Tag>> select(const QString &condition, const QVariantList &values) const;

    Database &m_database;
};

}  // namespace Atoll
