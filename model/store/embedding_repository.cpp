#include "model/store/embedding_repository.h"

#include "model/core/text.h"
#include "model/store/database.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qsizetype chunkBytes = qsizetype{4} << 20;

qint64 number(EmbeddingId id)
{
    return static_cast<qint64>(id);
}

Failure nameTaken(const QString &name)
{
    return failure(ErrorKind::AlreadyExists,
                   Text::tr("There is already an embedding \"%1\"; choose another name.").arg(name));
}

EmbeddingInfo infoOf(const Statement &row)
{
    EmbeddingInfo info;
    info.id = static_cast<EmbeddingId>(row.integer(0));
    info.name = row.text(1);
    info.rows = static_cast<SampleIndex>(row.integer(2));
    info.width = static_cast<int>(row.integer(3));
    info.embedder = row.text(4);
    info.parameters = row.json(5);
    info.modelHash = row.blob(6);
    info.createdAtMs = row.integer(7);
    return info;
}

}  // namespace

Result<std::vector<EmbeddingInfo>> EmbeddingRepository::select(const QString &condition,
                                                               const QVariantList &values) const
{
    Statement statement(m_database,
                        u"SELECT id, name, row_count, width, embedder, parameters, model_hash, created_at_ms"
                        " FROM embeddings WHERE row_count > 0 %1 ORDER BY id"_s.arg(condition));
    if (Result<> done = statement.execute(values); !done)
        return failure(done.error());
    std::vector<EmbeddingInfo> infos;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return infos;
        infos.push_back(infoOf(statement));
    }
}

Result<std::vector<EmbeddingInfo>> EmbeddingRepository::all() const
{
    return select({}, {});
}

Result<EmbeddingInfo> EmbeddingRepository::byName(const QString &name) const
{
    Result<std::vector<EmbeddingInfo>> infos = select(u"AND name = ?"_s, {name});
    if (!infos)
        return failure(infos.error());
    if (infos->empty())
        return failure(ErrorKind::NotFound, Text::tr("There is no embedding \"%1\".").arg(name));
    return infos->front();
}

Result<EmbeddingInfo> EmbeddingRepository::byId(EmbeddingId id) const
{
    Result<std::vector<EmbeddingInfo>> infos = select(u"AND id = ?"_s, {number(id)});
    if (!infos)
        return failure(infos.error());
    if (infos->empty())
        return failure(ErrorKind::NotFound, Text::tr("No embedding has id %1.").arg(number(id)));
    return infos->front();
}

Result<EmbeddingInfo> EmbeddingRepository::newest() const
{
    Result<std::vector<EmbeddingInfo>> infos = all();
    if (!infos)
        return failure(infos.error());
    if (infos->empty())
        return failure(ErrorKind::NotFound,
                       Text::tr("The project has no embedding yet; compute or import one first (embed)."));
    return infos->back();
}

Result<FeatureMatrix> EmbeddingRepository::rows(EmbeddingId id, SampleIndex first, SampleIndex count) const
{
    const Result<EmbeddingInfo> info = byId(id);
    if (!info)
        return failure(info.error());
    Q_ASSERT(first >= 0 && count >= 0 && first <= info->rows - count);
    FeatureMatrix features(count, info->width);
    const SampleIndex end = first + count;
    const qsizetype rowBytes = qsizetype{info->width} * qsizetype{sizeof(float)};

    Statement statement(m_database,
                        u"SELECT first_row, data FROM embedding_chunks WHERE embedding = ? AND first_row < ?"
                        " AND first_row >= (SELECT max(first_row) FROM embedding_chunks"
                        " WHERE embedding = ? AND first_row <= ?) ORDER BY first_row"_s);
    if (Result<> done = statement.execute({number(id), end, number(id), first}); !done)
        return failure(done.error());
    SampleIndex next = first;
    while (next < end) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        const SampleIndex chunkFirst = *found ? static_cast<SampleIndex>(statement.integer(0)) : end;
        const QByteArray data = *found ? statement.blob(1) : QByteArray();
        const auto chunkRows = static_cast<SampleIndex>(data.size() / rowBytes);
        if (chunkFirst > next || chunkFirst + chunkRows <= next || data.size() % rowBytes != 0)
            return failure(
                ErrorKind::Damaged,
                Text::tr("The numbers of embedding \"%1\" are incomplete at row %2; import or compute it "
                         "again.")
                    .arg(info->name)
                    .arg(next));
        const SampleIndex taken = std::min(end, chunkFirst + chunkRows) - next;
        qFromLittleEndian<float>(data.constData() + (next - chunkFirst) * rowBytes,
                                 qsizetype{taken} * info->width, features.row(next - first).data());
        next += taken;
    }
    return features;
}

Result<SharedFeatures> EmbeddingRepository::load(EmbeddingId id) const
{
    const Result<EmbeddingInfo> info = byId(id);
    if (!info)
        return failure(info.error());
    return rows(id, 0, info->rows).map([](FeatureMatrix &&features) -> SharedFeatures {
        return std::make_shared<const FeatureMatrix>(std::move(features));
    });
}

Result<EmbeddingId> EmbeddingRepository::add(const EmbeddingInfo &info, const FeatureMatrix &features)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    EmbeddingInfo stored = info;
    stored.width = static_cast<int>(features.cols());
    Result<EmbeddingWriter> writer = begin(stored);
    if (!writer)
        return failure(writer.error());
    Result<> done = writer->append(features);
    if (done)
        done = writer->finish();
    if (done)
        done = transaction->commit();
    if (!done)
        return failure(done.error());
    return writer->id();
}

Result<EmbeddingWriter> EmbeddingRepository::begin(const EmbeddingInfo &info)
{
    Q_ASSERT(info.width > 0);
    // One of this name that was never finished is in nobody's way. Its parts go while it is there, so that
    // they count as unfinished too.
    const QString unfinished = u"SELECT id FROM embeddings WHERE name = ? AND row_count = 0"_s;
    for (const QString &table : {u"embedding_chunks WHERE embedding"_s,
                                 u"embedder_parameters WHERE embedding"_s, u"embeddings WHERE id"_s}) {
        const QString sql = u"DELETE FROM %1 IN (%2)"_s.arg(table, unfinished);
        if (Result<> done = m_database.execute(sql, {info.name}); !done)
            return failure(done.error());
    }
    Statement insert(
        m_database,
        u"INSERT INTO embeddings (name, row_count, width, embedder, parameters, model_hash, created_at_ms)"
        " VALUES (?, 0, ?, ?, ?, ?, ?)"_s);
    if (Result<> done = insert.execute({info.name, info.width, info.embedder, toJsonColumn(info.parameters),
                                        info.modelHash, info.createdAtMs});
        !done)
        return done.error().kind == ErrorKind::AlreadyExists ? nameTaken(info.name) : failure(done.error());
    return EmbeddingWriter(m_database, static_cast<EmbeddingId>(insert.lastInsertId()), info.width, 0);
}

Result<EmbeddingWriter> EmbeddingRepository::resume(EmbeddingId id)
{
    const Result<EmbeddingInfo> info = byId(id);
    if (!info)
        return failure(info.error());
    return EmbeddingWriter(m_database, id, info->width, info->rows);
}

Result<> EmbeddingRepository::rename(EmbeddingId id, const QString &name)
{
    Statement update(m_database, u"UPDATE embeddings SET name = ? WHERE id = ?"_s);
    if (Result<> done = update.execute({name, number(id)}); !done)
        return done.error().kind == ErrorKind::AlreadyExists ? nameTaken(name) : done;
    return {};
}

Result<> EmbeddingRepository::remove(EmbeddingId id)
{
    return m_database.execute(u"DELETE FROM embeddings WHERE id = ?"_s, {number(id)});
}

Result<> EmbeddingRepository::removeUnfinished()
{
    if (Result<> done = m_database.execute(u"DELETE FROM embeddings WHERE row_count = 0"_s); !done)
        return done;
    return m_database.execute(u"DELETE FROM embedding_chunks WHERE first_row >="
                              " (SELECT row_count FROM embeddings WHERE id = embedding)"_s);
}

Result<QByteArray> EmbeddingRepository::learntParameter(EmbeddingId id, const QString &name) const
{
    Statement statement(m_database,
                        u"SELECT data FROM embedder_parameters WHERE embedding = ? AND name = ?"_s);
    if (Result<> done = statement.execute({number(id), name}); !done)
        return failure(done.error());
    const Result<bool> found = statement.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound,
                       Text::tr("The embedding has no learnt parameter \"%1\".").arg(name));
    return statement.blob(0);
}

Result<> EmbeddingRepository::setLearntParameter(EmbeddingId id, const QString &name, const QByteArray &data)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO embedder_parameters (embedding, name, data) VALUES (?, ?, ?)"_s,
        {number(id), name, data});
}

EmbeddingWriter::EmbeddingWriter(Database &database, EmbeddingId id, int width, SampleIndex firstRow)
    : m_database(&database)
    , m_id(id)
    , m_firstRow(firstRow)
    , m_chunk(std::clamp<qsizetype>(chunkBytes / (width * qsizetype{sizeof(float)}), 1, 8192), width)
{
}

Result<> EmbeddingWriter::append(const Eigen::Ref<const FeatureMatrix> &rows)
{
    Q_ASSERT(rows.cols() == m_chunk.cols());
    for (Eigen::Index taken = 0; taken < rows.rows();) {
        const Eigen::Index count = std::min(rows.rows() - taken, m_chunk.rows() - m_pendingRows);
        m_chunk.middleRows(m_pendingRows, count) = rows.middleRows(taken, count);
        m_pendingRows += static_cast<SampleIndex>(count);
        taken += count;
        if (m_pendingRows < m_chunk.rows())
            continue;
        if (Result<> done = flush(); !done)
            return done;
    }
    return {};
}

Result<> EmbeddingWriter::flush()
{
    if (m_pendingRows == 0)
        return {};
    const Eigen::Index numbers = m_pendingRows * m_chunk.cols();
    QByteArray data(numbers * qsizetype{sizeof(float)}, Qt::Uninitialized);
    qToLittleEndian<float>(m_chunk.data(), numbers, data.data());
    if (Result<> done = m_database->execute(
            u"INSERT OR REPLACE INTO embedding_chunks (embedding, first_row, data) VALUES (?, ?, ?)"_s,
            {number(m_id), m_firstRow, data});
        !done)
        return done;
    m_firstRow += m_pendingRows;
    m_pendingRows = 0;
    return {};
}

Result<> EmbeddingWriter::finish()
{
    if (Result<> done = flush(); !done)
        return done;
    return m_database->execute(u"UPDATE embeddings SET row_count = ? WHERE id = ?"_s,
                               {m_firstRow, number(m_id)});
}

}  // namespace Atoll
