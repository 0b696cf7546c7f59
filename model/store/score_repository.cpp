#include "model/store/score_repository.h"

#include "model/core/text.h"
#include "model/store/blob.h"
#include "model/store/database.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<std::vector<ScoreSummary>> ScoreRepository::select(const QString &condition,
                                                          const QVariantList &values) const
{
    Statement statement(m_database,
                        u"SELECT id, tag, type, source, created_at_ms, length(data) / 8 FROM scores %1"
                        " ORDER BY tag, id"_s.arg(condition));
    if (Result<> done = statement.execute(values); !done)
        return failure(done.error());
    std::vector<ScoreSummary> summaries;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return summaries;
        summaries.push_back({static_cast<ScoreId>(statement.integer(0)),
                             static_cast<TagId>(statement.integer(1)), statement.text(2), statement.text(3),
                             statement.integer(4), static_cast<SampleIndex>(statement.integer(5))});
    }
}

Result<std::vector<ScoreSummary>> ScoreRepository::all() const
{
    return select({}, {});
}

Result<std::vector<ScoreSummary>> ScoreRepository::of(TagId tag) const
{
    return select(u"WHERE tag = ?"_s, {static_cast<qint64>(tag)});
}

Result<std::optional<ScoreSet>> ScoreRepository::readWhere(const QString &condition,
                                                           const QVariantList &values) const
{
    Statement statement(
        m_database,
        u"SELECT id, tag, type, source, created_at_ms, data FROM scores WHERE %1"_s.arg(condition));
    if (Result<> done = statement.execute(values); !done)
        return failure(done.error());
    const Result<bool> found = statement.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<ScoreSet>();
    auto numbers = fromBlob<double>(statement.blob(5));
    if (!numbers)
        return failure(ErrorKind::Damaged,
                       Text::tr("The stored scores \"%1\" have a broken length; compute them again.")
                           .arg(statement.text(2)));
    ScoreSet scores;
    scores.id = static_cast<ScoreId>(statement.integer(0));
    scores.tag = static_cast<TagId>(statement.integer(1));
    scores.type = statement.text(2);
    scores.source = statement.text(3);
    scores.createdAtMs = statement.integer(4);
    scores.values = std::move(*numbers);
    return std::optional(std::move(scores));
}

Result<ScoreSet> ScoreRepository::read(TagId tag, const QString &type) const
{
    Result<std::optional<ScoreSet>> scores =
        readWhere(u"tag = ? AND type = ?"_s, {static_cast<qint64>(tag), type});
    if (!scores)
        return failure(scores.error());
    if (!*scores)
        return failure(ErrorKind::NotFound, Text::tr("The tag has no scores \"%1\".").arg(type));
    return std::move(**scores);
}

Result<ScoreSet> ScoreRepository::read(ScoreId id) const
{
    Result<std::optional<ScoreSet>> scores = readWhere(u"id = ?"_s, {static_cast<qint64>(id)});
    if (!scores)
        return failure(scores.error());
    if (!*scores)
        return failure(ErrorKind::NotFound, Text::tr("No scores have id %1.").arg(static_cast<qint64>(id)));
    return std::move(**scores);
}

Result<double> ScoreRepository::value(ScoreId id, qint64 place) const
{
    constexpr auto size = static_cast<qint64>(sizeof(double));
    Statement statement(m_database, u"SELECT substr(data, ?, ?) FROM scores WHERE id = ?"_s);
    if (Result<> done = statement.execute({place * size + 1, size, static_cast<qint64>(id)}); !done)
        return failure(done.error());
    return statement.next().map([&](bool found) {
        const auto numbers = found ? fromBlob<double>(statement.blob(0)) : std::nullopt;
        return numbers && !numbers->empty() ? numbers->front() : std::numeric_limits<double>::quiet_NaN();
    });
}

Result<ScoreId> ScoreRepository::put(const ScoreSet &scores)
{
    const QVariantList values{static_cast<qint64>(scores.tag), scores.type, scores.source, scores.createdAtMs,
                              toBlob(std::span(scores.values))};
    if (Result<> done = m_database.execute(
            u"INSERT INTO scores (tag, type, source, created_at_ms, data) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (tag, type) DO UPDATE SET source = excluded.source,"
            " created_at_ms = excluded.created_at_ms, data = excluded.data"_s,
            values);
        !done)
        return failure(done.error());
    return m_database
        .integer(u"SELECT id FROM scores WHERE tag = ? AND type = ?"_s,
                 {static_cast<qint64>(scores.tag), scores.type})
        .map([](qint64 id) { return static_cast<ScoreId>(id); });
}

Result<> ScoreRepository::remove(ScoreId id)
{
    return m_database.execute(u"DELETE FROM scores WHERE id = ?"_s, {static_cast<qint64>(id)});
}

Result<> ScoreRepository::removeOf(TagId tag)
{
    return m_database.execute(u"DELETE FROM scores WHERE tag = ?"_s, {static_cast<qint64>(tag)});
}

}  // namespace Atoll
