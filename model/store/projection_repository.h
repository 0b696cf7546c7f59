#pragma once

#include "model/core/embedding.h"

#include <optional>
#include <vector>

namespace Atoll {

class Database;

/// 2-D maps of embeddings.
class ProjectionRepository final
{
public:
    explicit ProjectionRepository(Database &database)
        : m_database(database)
    {
    }

    /// Oldest first.
    [[nodiscard]] Result<std::vector<ProjectionInfo>> all() const;
    [[nodiscard]] Result<std::vector<ProjectionInfo>> of(EmbeddingId embedding) const;
    /// n x 2; n is the number of rows the embedding had when the map was made.
    [[nodiscard]] Result<FeatureMatrix> coordinates(ProjectionId id) const;

    /// Stores a map; one of the same embedding and method is replaced. `coordinates` is n x 2.
    [[nodiscard]] Result<ProjectionId> put(const ProjectionInfo &info, const FeatureMatrix &coordinates);
    [[nodiscard]] Result<> remove(ProjectionId id);

private:
    [[nodiscard]] Result<std::vector<ProjectionInfo>> select(const QString &condition,
                                                             const QVariantList &values) const;

    Database &m_database;
};

}  // namespace Atoll
