#pragma once

#include "model/store/sample_range.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <span>
#include <utility>

namespace Atoll {

class Database;

/// Custom metadata: one JSON object per sample that has any.
class MetadataRepository final
{
public:
    explicit MetadataRepository(Database &database)
        : m_database(database)
    {
    }

    /// Empty when the sample has none.
    [[nodiscard]] Result<QJsonObject> of(SampleIndex sample) const;
    /// Samples that have some, in order, one at a time; a failure of `visit` ends the loop and is given back.
    [[nodiscard]] Result<> forEach(const std::function<Result<>(SampleIndex, const QJsonObject &)> &visit,
                                   SampleRange range = {}) const;

    /// The same as JSON text in UTF-8, for who wants one value of each.
    [[nodiscard]] Result<> forEachText(const std::function<Result<>(SampleIndex, const QByteArray &)> &visit,
                                       SampleRange range = {}) const;
    /// Samples that have some.
    [[nodiscard]] Result<SampleIndex> count() const;

    /// Replaces the whole object of each sample, all or none; an empty object removes it.
    [[nodiscard]] Result<> put(std::span<const std::pair<SampleIndex, QJsonObject>> entries);
    /// Adds the keys of each object to what the sample has, replacing equal keys; all or none.
    [[nodiscard]] Result<> merge(std::span<const std::pair<SampleIndex, QJsonObject>> entries);

private:
    Database &m_database;
};

}  // namespace Atoll
