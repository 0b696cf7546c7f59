#include "model/store/metadata_repository.h"

#include "model/store/database.h"

using namespace Qt::StringLiterals;

namespace Atoll {

Result<QJsonObject> MetadataRepository::of(SampleIndex sample) const
{
    Statement statement(m_database, u"SELECT json FROM metadata WHERE sample = ?"_s);
    if (Result<> done = statement.execute({sample}); !done)
        return failure(done.error());
    return statement.next().map([&](bool found) { return found ? statement.json(0) : QJsonObject(); });
}

Result<> MetadataRepository::forEach(const std::function<Result<>(SampleIndex, const QJsonObject &)> &visit,
                                     SampleRange range) const
{
    Statement statement(
        m_database, u"SELECT sample, json FROM metadata WHERE sample >= ? AND sample < ? ORDER BY sample"_s);
    if (Result<> done = statement.execute({range.first, range.end}); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        if (Result<> done = visit(static_cast<SampleIndex>(statement.integer(0)), statement.json(1)); !done)
            return done;
    }
}

Result<>
MetadataRepository::forEachText(const std::function<Result<>(SampleIndex, const QByteArray &)> &visit,
                                SampleRange range) const
{
    Statement statement(m_database, u"SELECT sample, CAST(json AS BLOB) FROM metadata"
                                    " WHERE sample >= ? AND sample < ? ORDER BY sample"_s);
    return statement.forEach({range.first, range.end}, [&] {
        return visit(static_cast<SampleIndex>(statement.integer(0)), statement.blob(1));
    });
}

Result<SampleIndex> MetadataRepository::count() const
{
    return m_database.integer(u"SELECT count(*) FROM metadata"_s).map([](qint64 count) {
        return static_cast<SampleIndex>(count);
    });
}

Result<> MetadataRepository::put(std::span<const std::pair<SampleIndex, QJsonObject>> entries)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    Statement insert(m_database, u"INSERT OR REPLACE INTO metadata (sample, json) VALUES (?, ?)"_s);
    Statement remove(m_database, u"DELETE FROM metadata WHERE sample = ?"_s);
    for (const auto &[sample, object] : entries) {
        Result<> done =
            object.isEmpty() ? remove.execute({sample}) : insert.execute({sample, toJsonColumn(object)});
        if (!done)
            return done;
    }
    return transaction->commit();
}

Result<> MetadataRepository::merge(std::span<const std::pair<SampleIndex, QJsonObject>> entries)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    for (const auto &[sample, object] : entries) {
        Result<QJsonObject> stored = of(sample);
        if (!stored)
            return failure(stored.error());
        for (auto field = object.begin(); field != object.end(); ++field)
            stored->insert(field.key(), field.value());
        const std::pair<SampleIndex, QJsonObject> merged(sample, *stored);
        if (Result<> done = put(std::span(&merged, 1)); !done)
            return done;
    }
    return transaction->commit();
}

}  // namespace Atoll
