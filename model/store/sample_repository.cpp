#include "model/store/sample_repository.h"

#include "model/core/text.h"
#include "model/store/database.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString selectSamples =
    u"SELECT sample, path, raw_path, state, reason, width, height, bytes, modified_ms, content_hash, "
    u"taken_at_ms,"
    " sharpness, signal_to_noise, luminance, contrast, red, green, blue FROM samples"_s;

Sample sampleOf(const Statement &row)
{
    Sample sample;
    sample.index = static_cast<SampleIndex>(row.integer(0));
    sample.path = row.text(1);
    sample.rawPath = row.blob(2);
    ImageFacts &facts = sample.facts;
    facts.state = static_cast<ImageState>(row.integer(3));
    facts.reason = row.text(4);
    facts.width = static_cast<int>(row.integer(5));
    facts.height = static_cast<int>(row.integer(6));
    facts.bytes = row.integer(7);
    facts.modifiedMs = row.integer(8);
    facts.contentHash = row.blob(9);
    if (!row.isNull(10))
        facts.takenAtMs = row.integer(10);
    facts.sharpness = row.real(11);
    facts.signalToNoise = row.real(12);
    facts.luminance = row.real(13);
    facts.contrast = row.real(14);
    facts.red = row.real(15);
    facts.green = row.real(16);
    facts.blue = row.real(17);
    return sample;
}

QVariant blobOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

QString columnOf(SampleFact fact)
{
    switch (fact) {
    case SampleFact::State:
        return u"state"_s;
    case SampleFact::Width:
        return u"width"_s;
    case SampleFact::Height:
        return u"height"_s;
    case SampleFact::Bytes:
        return u"bytes"_s;
    case SampleFact::TakenAtMs:
        return u"taken_at_ms"_s;
    case SampleFact::Sharpness:
        return u"sharpness"_s;
    case SampleFact::SignalToNoise:
        return u"signal_to_noise"_s;
    case SampleFact::Luminance:
        return u"luminance"_s;
    case SampleFact::Contrast:
        return u"contrast"_s;
    case SampleFact::Red:
        return u"red"_s;
    case SampleFact::Green:
        return u"green"_s;
    case SampleFact::Blue:
        return u"blue"_s;
    }
    Q_UNREACHABLE();
}

const QString factsVersionKey = u"facts_version"_s;

/// Columns state ... blue.
QVariantList factValues(const ImageFacts &facts)
{
    return {static_cast<int>(facts.state),
            facts.reason,
            facts.width,
            facts.height,
            facts.bytes,
            facts.modifiedMs,
            blobOrNull(facts.contentHash),
            facts.takenAtMs ? QVariant(*facts.takenAtMs) : QVariant(),
            facts.sharpness,
            facts.signalToNoise,
            facts.luminance,
            facts.contrast,
            facts.red,
            facts.green,
            facts.blue};
}

}  // namespace

Result<SampleIndex> SampleRepository::count() const
{
    return m_database.integer(u"SELECT max(sample) + 1 FROM samples"_s).map([](qint64 count) {
        return static_cast<SampleIndex>(count);
    });
}

Result<> SampleRepository::forEach(const std::function<Result<>(const Sample &)> &visit,
                                   SampleRange range) const
{
    Statement statement(m_database, selectSamples + u" WHERE sample >= ? AND sample < ? ORDER BY sample"_s);
    if (Result<> done = statement.execute({range.first, range.end}); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        if (Result<> done = visit(sampleOf(statement)); !done)
            return done;
    }
}

Result<> SampleRepository::forEachFile(const std::function<Result<>(const SampleFile &)> &visit) const
{
    Statement statement(
        m_database,
        u"SELECT CAST(path AS BLOB), raw_path, state, content_hash FROM samples ORDER BY sample"_s);
    if (Result<> done = statement.execute(); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        const SampleFile file{statement.blob(0), statement.blob(1),
                              static_cast<ImageState>(statement.integer(2)), statement.blob(3)};
        if (Result<> done = visit(file); !done)
            return done;
    }
}

Result<std::vector<Sample>> SampleRepository::all() const
{
    const Result<SampleIndex> size = count();
    if (!size)
        return failure(size.error());
    std::vector<Sample> samples;
    samples.reserve(static_cast<std::size_t>(*size));
    const Result<> done = forEach([&](const Sample &sample) -> Result<> {
        samples.push_back(sample);
        return {};
    });
    if (!done)
        return failure(done.error());
    return samples;
}

Result<Sample> SampleRepository::read(SampleIndex index) const
{
    Statement statement(m_database, selectSamples + u" WHERE sample = ?"_s);
    if (Result<> done = statement.execute({index}); !done)
        return failure(done.error());
    const Result<bool> found = statement.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, Text::tr("No sample has index %1.").arg(index));
    return sampleOf(statement);
}

Result<SampleIndex> SampleRepository::indexOf(const QString &path) const
{
    const Result<qint64> index =
        m_database.integer(u"SELECT sample FROM samples WHERE path = ?"_s, {path}, -1);
    if (!index)
        return failure(index.error());
    if (*index < 0)
        return failure(ErrorKind::NotFound, Text::tr("The data set has no sample \"%1\".").arg(path));
    return static_cast<SampleIndex>(*index);
}

Result<std::vector<double>> SampleRepository::numbers(SampleFact fact) const
{
    const Result<SampleIndex> size = count();
    if (!size)
        return failure(size.error());
    Statement statement(m_database, u"SELECT %1 FROM samples ORDER BY sample"_s.arg(columnOf(fact)));
    std::vector<double> numbers;
    numbers.reserve(static_cast<std::size_t>(*size));
    const Result<> done = statement.forEach({}, [&]() -> Result<> {
        numbers.push_back(statement.real(0));
        return {};
    });
    if (!done)
        return failure(done.error());
    return numbers;
}

Result<std::vector<SampleIndex>> SampleRepository::orderedByPath() const
{
    const Result<SampleIndex> size = count();
    if (!size)
        return failure(size.error());
    Statement statement(m_database, u"SELECT sample FROM samples ORDER BY path"_s);
    std::vector<SampleIndex> order;
    order.reserve(static_cast<std::size_t>(*size));
    const Result<> done = statement.forEach({}, [&]() -> Result<> {
        order.push_back(static_cast<SampleIndex>(statement.integer(0)));
        return {};
    });
    if (!done)
        return failure(done.error());
    return order;
}

Result<> SampleRepository::forEachPath(const std::function<Result<>(const QByteArray &)> &visit) const
{
    Statement statement(m_database, u"SELECT CAST(path AS BLOB) FROM samples ORDER BY sample"_s);
    return statement.forEach({}, [&] { return visit(statement.blob(0)); });
}

Result<>
SampleRepository::forEachHash(const std::function<Result<>(SampleIndex, const QByteArray &)> &visit) const
{
    Statement statement(m_database, u"SELECT sample, content_hash FROM samples WHERE content_hash IS NOT NULL"
                                    " AND state <> ? ORDER BY sample"_s);
    return statement.forEach({static_cast<int>(ImageState::Missing)}, [&] {
        return visit(static_cast<SampleIndex>(statement.integer(0)), statement.blob(1));
    });
}

Result<std::vector<std::pair<ImageState, SampleIndex>>> SampleRepository::stateCounts() const
{
    Statement statement(m_database, u"SELECT state, count(*) FROM samples GROUP BY state"_s);
    std::vector<std::pair<ImageState, SampleIndex>> counts;
    const Result<> done = statement.forEach({}, [&]() -> Result<> {
        counts.emplace_back(static_cast<ImageState>(statement.integer(0)),
                            static_cast<SampleIndex>(statement.integer(1)));
        return {};
    });
    if (!done)
        return failure(done.error());
    return counts;
}

Result<SampleIndex> SampleRepository::countCopies() const
{
    return m_database
        .integer(u"SELECT count(content_hash) - count(DISTINCT content_hash) FROM samples WHERE state <> ?"_s,
                 {static_cast<int>(ImageState::Missing)})
        .map([](qint64 count) { return static_cast<SampleIndex>(count); });
}

Result<qint64> SampleRepository::factsVersion() const
{
    return m_database.integer(u"SELECT CAST(value AS INTEGER) FROM project_info WHERE key = ?"_s,
                              {factsVersionKey});
}

Result<QHash<QString, SampleIndex>> SampleRepository::indexByPath() const
{
    Statement statement(m_database, u"SELECT path, sample FROM samples"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    QHash<QString, SampleIndex> indices;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return indices;
        indices.insert(statement.text(0), static_cast<SampleIndex>(statement.integer(1)));
    }
}

Result<> SampleRepository::append(std::span<const Sample> samples)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    const Result<SampleIndex> size = count();
    if (!size)
        return failure(size.error());
    Statement insert(
        m_database,
        u"INSERT INTO samples (sample, path, raw_path, state, reason, width, height, bytes, modified_ms,"
        " content_hash, taken_at_ms, sharpness, signal_to_noise, luminance, contrast, red, green, blue)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    m_database.noteSamplesChanged();
    SampleIndex expected = *size;
    for (const Sample &sample : samples) {
        Q_ASSERT(sample.index == expected);
        ++expected;
        if (Result<> done =
                insert.execute(QVariantList{sample.index, sample.path, blobOrNull(sample.rawPath)} +
                               factValues(sample.facts));
            !done)
            return done.error().kind == ErrorKind::AlreadyExists
                       ? failure(ErrorKind::AlreadyExists,
                                 Text::tr("The data set already has a sample \"%1\".").arg(sample.path))
                       : done;
    }
    return transaction->commit();
}

Result<> SampleRepository::updateFacts(SampleIndex index, const ImageFacts &facts)
{
    Statement update(
        m_database,
        u"UPDATE samples SET state = ?, reason = ?, width = ?, height = ?, bytes = ?, modified_ms = ?,"
        " content_hash = ?, taken_at_ms = ?, sharpness = ?, signal_to_noise = ?, luminance = ?,"
        " contrast = ?, red = ?, green = ?, blue = ? WHERE sample = ?"_s);
    m_database.noteSamplesChanged();
    if (Result<> done = update.execute(factValues(facts) + QVariantList{index}); !done)
        return done;
    if (update.changedRows() == 0)
        return failure(ErrorKind::NotFound, Text::tr("No sample has index %1.").arg(index));
    return m_database.execute(u"INSERT INTO project_info (key, value) VALUES (?, '1')"
                              " ON CONFLICT (key) DO UPDATE SET value = value + 1"_s,
                              {factsVersionKey});
}

Result<> SampleRepository::takeBack(SampleIndex first)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    m_database.noteSamplesChanged();
    return m_database.execute(u"DELETE FROM labels WHERE sample >= ?"_s, {first})
        .and_then([&] { return m_database.execute(u"DELETE FROM samples WHERE sample >= ?"_s, {first}); })
        .and_then([&] { return transaction->commit(); });
}

}  // namespace Atoll
