#include "model/store/projection_repository.h"

#include "model/core/text.h"
#include "model/store/database.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<std::vector<ProjectionInfo>> ProjectionRepository::select(const QString &condition,
                                                                 const QVariantList &values) const
{
    Statement statement(
        m_database,
        u"SELECT id, embedding, method, parameters, created_at_ms FROM projections %1 ORDER BY id"_s.arg(
            condition));
    if (Result<> done = statement.execute(values); !done)
        return failure(done.error());
    std::vector<ProjectionInfo> infos;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return infos;
        infos.push_back({static_cast<ProjectionId>(statement.integer(0)),
                         static_cast<EmbeddingId>(statement.integer(1)), statement.text(2), statement.json(3),
                         statement.integer(4)});
    }
}

Result<std::vector<ProjectionInfo>> ProjectionRepository::all() const
{
    return select({}, {});
}

Result<std::vector<ProjectionInfo>> ProjectionRepository::of(EmbeddingId embedding) const
{
    return select(u"WHERE embedding = ?"_s, {static_cast<qint64>(embedding)});
}

Result<FeatureMatrix> ProjectionRepository::coordinates(ProjectionId id) const
{
    constexpr qsizetype rowBytes = 2 * sizeof(float);
    Statement statement(m_database, u"SELECT coordinates FROM projections WHERE id = ?"_s);
    if (Result<> done = statement.execute({static_cast<qint64>(id)}); !done)
        return failure(done.error());
    const Result<bool> found = statement.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, Text::tr("No map has id %1.").arg(static_cast<qint64>(id)));
    const QByteArray data = statement.blob(0);
    if (data.size() % rowBytes != 0)
        return failure(ErrorKind::Damaged, Text::tr("A stored map has a broken length; compute it again."));
    FeatureMatrix coordinates(data.size() / rowBytes, 2);
    qFromLittleEndian<float>(data.constData(), coordinates.size(), coordinates.data());
    return coordinates;
}

Result<ProjectionId> ProjectionRepository::put(const ProjectionInfo &info, const FeatureMatrix &coordinates)
{
    Q_ASSERT(coordinates.cols() == 2);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    if (Result<> done = m_database.execute(u"DELETE FROM projections WHERE embedding = ? AND method = ?"_s,
                                           {static_cast<qint64>(info.embedding), info.method});
        !done)
        return failure(done.error());
    QByteArray data(coordinates.size() * qsizetype{sizeof(float)}, Qt::Uninitialized);
    qToLittleEndian<float>(coordinates.data(), coordinates.size(), data.data());
    Statement insert(m_database,
                     u"INSERT INTO projections (embedding, method, parameters, created_at_ms, coordinates)"
                     " VALUES (?, ?, ?, ?, ?)"_s);
    Result<> done = insert.execute({static_cast<qint64>(info.embedding), info.method,
                                    toJsonColumn(info.parameters), info.createdAtMs, data});
    const qint64 id = insert.lastInsertId();
    if (done)
        done = transaction->commit();
    if (!done)
        return failure(done.error());
    return static_cast<ProjectionId>(id);
}

Result<> ProjectionRepository::remove(ProjectionId id)
{
    return m_database.execute(u"DELETE FROM projections WHERE id = ?"_s, {static_cast<qint64>(id)});
}

}  // namespace Atoll
