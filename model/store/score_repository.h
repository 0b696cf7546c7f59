#pragma once

#include "model/core/score.h"

#include <vector>

namespace Atoll {

class Database;

/// A stored set of scores without its numbers.
struct ScoreSummary
{
    ScoreId id{};
    TagId tag{};
    QString type;
    QString source;
    qint64 createdAtMs = 0;
    SampleIndex count = 0;

    bool operator==(const ScoreSummary &) const = default;
};

/// Scores of query tags.
class ScoreRepository final
{
public:
    explicit ScoreRepository(Database &database)
        : m_database(database)
    {
    }

    /// By tag, then in the order they were first stored.
    [[nodiscard]] Result<std::vector<ScoreSummary>> all() const;
    [[nodiscard]] Result<std::vector<ScoreSummary>> of(TagId tag) const;
    /// NotFound when the tag has no score of this type.
    [[nodiscard]] Result<ScoreSet> read(TagId tag, const QString &type) const;
    [[nodiscard]] Result<ScoreSet> read(ScoreId id) const;

    /// One number: of the member at `place` of the tag. NaN when the scores do not reach so far.
    [[nodiscard]] Result<double> value(ScoreId id, qint64 place) const;

    /// Stores scores; the same tag and type again replaces values, source and time and keeps the id.
    /// `scores.id` is ignored; `values` must have as many numbers as the tag has members.
    [[nodiscard]] Result<ScoreId> put(const ScoreSet &scores);
    [[nodiscard]] Result<> remove(ScoreId id);
    [[nodiscard]] Result<> removeOf(TagId tag);

private:
    [[nodiscard]] Result<std::vector<ScoreSummary>> select(const QString &condition,
                                                           const QVariantList &values) const;
    [[nodiscard]] Result<std::optional<ScoreSet>> readWhere(const QString &condition,
                                                            const QVariantList &values) const;

    Database &m_database;
};

}  // namespace Atoll
