#include "model/store/tag_repository.h"

#include "model/core/text.h"
#include "model/store/blob.h"
#include "model/store/database.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QVariant idOrNull(const std::optional<TagId> &id)
{
    return id ? QVariant(static_cast<qint64>(*id)) : QVariant();
}

std::optional<TagId> optionalId(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<TagId>(row.integer(column)));
}

Result<SelectionRecord> selectionOf(const Statement &row, const QString &tag, int first)
{
    SelectionRecord record;
    record.method = row.text(first);
    record.queryTag = static_cast<TagId>(row.integer(first + 1));
    record.preselectedTag = optionalId(row, first + 2);
    record.embedding = row.text(first + 3);
    record.scoreType = row.text(first + 4);
    record.nSamples = row.real(first + 5);
    record.minDistance = row.real(first + 6);
    record.seed = static_cast<quint64>(row.integer(first + 7));
    auto picks = fromBlob<SampleIndex>(row.blob(first + 8));
    auto distances = fromBlob<double>(row.blob(first + 9));
    if (!picks || !distances)
        return failure(ErrorKind::Damaged,
                       Text::tr("The pick order stored with tag \"%1\" has a broken length.").arg(tag));
    record.picks = std::move(*picks);
    record.pickDistances = std::move(*distances);
    return record;
}

Result<Tag> tagOf(const Statement &row, SampleIndex sampleCount)
{
    Tag tag;
    tag.id = static_cast<TagId>(row.integer(0));
    tag.parent = optionalId(row, 1);
    tag.name = row.text(2);
    tag.kind = static_cast<TagKind>(row.integer(3));
    QByteArray bits = row.blob(4);
    bits.append(std::max(qsizetype{0}, (qsizetype{sampleCount} + 7) / 8 - bits.size()), '\0');
    Result<SampleSet> samples = SampleSet::fromBytes(sampleCount, bits);
    if (!samples)
        return failure(samples.error().kind,
                       Text::tr("Tag \"%1\": %2").arg(tag.name, samples.error().message));
    tag.samples = std::move(*samples);
    tag.details = row.json(5);
    tag.createdBy = row.text(6);
    tag.createdAtMs = row.integer(7);
    if (row.isNull(8))
        return tag;
    Result<SelectionRecord> record = selectionOf(row, tag.name, 8);
    if (!record)
        return failure(record.error());
    tag.selection = std::move(*record);
    return tag;
}

Failure noSuchTag(TagId id)
{
    return failure(ErrorKind::NotFound, Text::tr("No tag has id %1.").arg(static_cast<qint64>(id)));
}

Failure nameTaken(const QString &name)
{
    return failure(ErrorKind::AlreadyExists,
                   Text::tr("There is already a tag \"%1\"; choose another name.").arg(name));
}

}  // namespace

Result<std::vector<Tag>> TagRepository::select(const QString &condition, const QVariantList &values) const
{
    const Result<qint64> sampleCount = m_database.integer(u"SELECT max(sample) + 1 FROM samples"_s);
    if (!sampleCount)
        return failure(sampleCount.error());
    Statement statement(
        m_database,
        u"SELECT id, parent, name, kind, bits, details, created_by, created_at_ms, method, query_tag, "
        u"preselected_tag,"
        " embedding, score_type, n_samples, min_distance, seed, picks, pick_distances"
        " FROM tags LEFT JOIN selections ON selections.tag = tags.id %1 ORDER BY id"_s.arg(condition));
    if (Result<> done = statement.execute(values); !done)
        return failure(done.error());
    std::vector<Tag> tags;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return tags;
        Result<Tag> tag = tagOf(statement, static_cast<SampleIndex>(*sampleCount));
        if (!tag)
            return failure(tag.error());
        tags.push_back(std::move(*tag));
    }
}

Result<std::vector<Tag>> TagRepository::all() const
{
    return select({}, {});
}

Result<Tag> TagRepository::byId(TagId id) const
{
    Result<std::vector<Tag>> tags = select(u"WHERE id = ?"_s, {static_cast<qint64>(id)});
    if (!tags)
        return failure(tags.error());
    if (tags->empty())
        return noSuchTag(id);
    return std::move(tags->front());
}

Result<Tag> TagRepository::byName(const QString &name) const
{
    Result<std::vector<Tag>> tags = select(u"WHERE name = ?"_s, {name});
    if (!tags)
        return failure(tags.error());
    if (tags->empty())
        return failure(ErrorKind::NotFound, Text::tr("There is no tag \"%1\".").arg(name));
    return std::move(tags->front());
}

Result<std::vector<QString>> TagRepository::names() const
{
    Statement statement(m_database, u"SELECT name FROM tags ORDER BY id"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    std::vector<QString> names;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return names;
        names.push_back(statement.text(0));
    }
}

Result<bool> TagRepository::hasChildren(TagId id) const
{
    return m_database.integer(u"SELECT count(*) FROM tags WHERE parent = ?"_s, {static_cast<qint64>(id)})
        .map([](qint64 count) { return count > 0; });
}

Result<TagId> TagRepository::add(const Tag &tag)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    Statement insert(m_database,
                     u"INSERT INTO tags (parent, name, kind, bits, details, created_by, created_at_ms)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (Result<> done =
            insert.execute({idOrNull(tag.parent), tag.name, static_cast<int>(tag.kind), tag.samples.toBytes(),
                            toJsonColumn(tag.details), tag.createdBy, tag.createdAtMs});
        !done)
        return done.error().kind == ErrorKind::AlreadyExists ? nameTaken(tag.name) : failure(done.error());
    const qint64 id = insert.lastInsertId();
    if (tag.selection) {
        const SelectionRecord &record = *tag.selection;
        const Result<> done = m_database.execute(
            u"INSERT INTO selections (tag, method, query_tag, preselected_tag, embedding, score_type, "
            u"n_samples,"
            " min_distance, seed, picks, pick_distances) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {id, record.method, static_cast<qint64>(record.queryTag), idOrNull(record.preselectedTag),
             record.embedding, record.scoreType, record.nSamples, record.minDistance,
             static_cast<qint64>(record.seed), toBlob(std::span(record.picks)),
             toBlob(std::span(record.pickDistances))});
        if (!done)
            return failure(done.error());
    }
    if (Result<> done = transaction->commit(); !done)
        return failure(done.error());
    return static_cast<TagId>(id);
}

Result<> TagRepository::rename(TagId id, const QString &name)
{
    Statement update(m_database, u"UPDATE tags SET name = ? WHERE id = ?"_s);
    if (Result<> done = update.execute({name, static_cast<qint64>(id)}); !done)
        return done.error().kind == ErrorKind::AlreadyExists ? nameTaken(name) : done;
    if (update.changedRows() == 0)
        return noSuchTag(id);
    return {};
}

Result<> TagRepository::setSamples(TagId id, const SampleSet &samples)
{
    Statement update(m_database, u"UPDATE tags SET bits = ? WHERE id = ?"_s);
    if (Result<> done = update.execute({samples.toBytes(), static_cast<qint64>(id)}); !done)
        return done;
    if (update.changedRows() == 0)
        return noSuchTag(id);
    return {};
}

Result<> TagRepository::remove(TagId id)
{
    Statement remove(m_database, u"DELETE FROM tags WHERE id = ?"_s);
    if (Result<> done = remove.execute({static_cast<qint64>(id)}); !done)
        return done;
    if (remove.changedRows() == 0)
        return noSuchTag(id);
    return {};
}

}  // namespace Atoll
