#include "model/store/integrity_check.h"

#include "model/core/sample.h"
#include "model/core/text.h"
#include "model/store/database.h"

#include <QStringList>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 mostOfOneKind = 10;

/// Whether joining `path` to the image root could lead out of it.
bool leavesRoot(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return path.startsWith(u'/') || parts.contains(u".."_s) || parts.contains(u"."_s) ||
           parts.contains(QString()) || path.contains(QChar(0));
}

}  // namespace

IntegrityCheck::IntegrityCheck(Database &database, TaskControl &task)
    : m_database(database)
    , m_task(task)
{
}

Result<std::vector<Finding>> IntegrityCheck::run()
{
    using Step = Result<> (IntegrityCheck::*)();
    constexpr std::array<Step, 10> steps = {
        &IntegrityCheck::checkFile,       &IntegrityCheck::checkReferences, &IntegrityCheck::checkSamples,
        &IntegrityCheck::checkJson,       &IntegrityCheck::checkLabels,     &IntegrityCheck::checkTags,
        &IntegrityCheck::checkScores,     &IntegrityCheck::checkEmbeddings, &IntegrityCheck::checkProjections,
        &IntegrityCheck::checkPredictions};
    m_task.beginStage(Text::tr("Checking"), std::ssize(steps));
    for (const Step step : steps) {
        const Result<> done = (this->*step)();
        m_task.advance();
        if (done)
            continue;
        if (done.error().kind != ErrorKind::Damaged)
            return failure(done.error());
        add(u"file"_s, done.error().message);
    }
    for (auto count = m_countByCode.cbegin(); count != m_countByCode.cend(); ++count) {
        if (*count > mostOfOneKind)
            m_findings.push_back({count.key(), Text::tr("There are %1 more findings \"%2\".")
                                                   .arg(*count - mostOfOneKind)
                                                   .arg(count.key())});
    }
    return std::move(m_findings);
}

void IntegrityCheck::add(const QString &code, const QString &sentence, bool isRecoverable)
{
    if (++m_countByCode[code] <= mostOfOneKind)
        m_findings.push_back({code, sentence, isRecoverable});
}

Result<> IntegrityCheck::forEachRow(const QString &sql, const QVariantList &values, const Row &visit)
{
    Statement statement(m_database, sql);
    if (Result<> done = statement.execute(values); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        if (m_task.isCancelled())
            return cancelled();
        if (Result<> done = visit(statement); !done)
            return done;
    }
}

Result<> IntegrityCheck::checkFile()
{
    return forEachRow(u"PRAGMA integrity_check"_s, {}, [&](const Statement &row) -> Result<> {
        if (row.text(0) != u"ok"_s)
            add(u"file"_s, Text::tr("The file itself is damaged: %1.").arg(row.text(0)));
        return {};
    });
}

Result<> IntegrityCheck::checkReferences()
{
    return forEachRow(u"PRAGMA foreign_key_check"_s, {}, [&](const Statement &row) -> Result<> {
        add(u"reference"_s, Text::tr("Row %1 of table %2 belongs to a row of table %3 that is not there.")
                                .arg(row.integer(1))
                                .arg(row.text(0), row.text(2)));
        return {};
    });
}

Result<> IntegrityCheck::checkSamples()
{
    SampleIndex expected = 0;
    Result<> done = forEachRow(
        u"SELECT sample, path, state, content_hash FROM samples ORDER BY sample"_s, {},
        [&](const Statement &row) -> Result<> {
            const qint64 sample = row.integer(0);
            if (sample != expected)
                add(u"sample-gap"_s,
                    Text::tr("Sample %1 follows sample %2; every number in between is missing.")
                        .arg(sample)
                        .arg(expected - 1));
            expected = static_cast<SampleIndex>(sample + 1);
            const QString path = row.text(1);
            if (leavesRoot(path))
                add(u"sample-path"_s,
                    Text::tr("The path of sample %1, \"%2\", leads out of the image folder.")
                        .arg(sample)
                        .arg(path));
            const QByteArray hash = row.blob(3);
            if (!hash.isEmpty() && hash.size() != 32)
                add(u"sample-hash"_s, Text::tr("The content hash of sample %1 has %2 bytes instead of 32.")
                                          .arg(sample)
                                          .arg(hash.size()));
            if (row.integer(2) < 0 || row.integer(2) > static_cast<int>(ImageState::Missing))
                add(u"sample-state"_s, Text::tr("The state of sample %1 is %2, which means nothing.")
                                           .arg(sample)
                                           .arg(row.integer(2)));
            return {};
        });
    m_sampleCount = expected;
    if (!done)
        return done;
    return forEachRow(
        u"SELECT path, count(*) FROM samples GROUP BY path HAVING count(*) > 1"_s, {},
        [&](const Statement &row) -> Result<> {
            add(u"sample-path"_s,
                Text::tr("%1 samples have the path \"%2\".").arg(row.integer(1)).arg(row.text(0)));
            return {};
        });
}

Result<> IntegrityCheck::checkJson()
{
    struct Column
    {
        QString table;
        QString key;
        QString name;
        QString type;
    };
    static const std::array<Column, 6> columns = {
        {{u"metadata"_s, u"sample"_s, u"json"_s, u"object"_s},
         {u"tags"_s, u"id"_s, u"details"_s, u"object"_s},
         {u"embeddings"_s, u"id"_s, u"parameters"_s, u"object"_s},
         {u"projections"_s, u"id"_s, u"parameters"_s, u"object"_s},
         {u"prediction_tasks"_s, u"id"_s, u"categories"_s, u"array"_s},
         {u"history"_s, u"id"_s, u"details"_s, u"object"_s}}};
    for (const Column &column : columns) {
        const QString sql =
            u"SELECT %1 FROM %2 WHERE CASE WHEN json_valid(%3) THEN json_type(%3) <> ? ELSE 1 END"_s.arg(
                column.key, column.table, column.name);
        Result<> done = forEachRow(sql, {column.type}, [&](const Statement &row) -> Result<> {
            add(u"json"_s, Text::tr("Column %1 of row %2 of table %3 holds no JSON %4.")
                               .arg(column.name)
                               .arg(row.integer(0))
                               .arg(column.table, column.type));
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

Result<> IntegrityCheck::checkLabels()
{
    return forEachRow(
        u"SELECT id, sample, class_name, x, y, width, height FROM labels"_s, {},
        [&](const Statement &row) -> Result<> {
            if (row.text(2).isEmpty())
                add(u"label"_s, Text::tr("A label of sample %1 has no class.").arg(row.integer(1)));
            const bool hasBox = !row.isNull(3);
            bool isWhole = true;
            for (const int column : {3, 4, 5, 6})
                isWhole = isWhole && (hasBox ? std::isfinite(row.real(column)) : row.isNull(column));
            if (!isWhole)
                add(u"label"_s,
                    Text::tr("The box of a label of sample %1 is incomplete.").arg(row.integer(1)));
            return {};
        });
}

}  // namespace Atoll
