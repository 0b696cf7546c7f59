#include "model/store/label_class_repository.h"

#include "model/store/database.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// For json_each: one statement for all samples is many times as fast as one for each.
QString jsonList(const SampleSet &samples)
{
    QString list = u"["_s;
    for (const SampleIndex sample : samples.indices()) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(sample);
    }
    return list + u']';
}

}  // namespace

Result<std::vector<LabelClass>> LabelClassRepository::all() const
{
    Statement statement(m_database, u"SELECT name, colour, shortcut FROM label_classes ORDER BY place"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    std::vector<LabelClass> classes;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return classes;
        classes.push_back({statement.text(0), statement.text(1), static_cast<int>(statement.integer(2))});
    }
}

Result<> LabelClassRepository::replaceAll(const std::vector<LabelClass> &classes)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    if (Result<> done = m_database.execute(u"DELETE FROM label_classes"_s); !done)
        return done;
    Statement insert(m_database,
                     u"INSERT INTO label_classes (place, name, colour, shortcut) VALUES (?, ?, ?, ?)"_s);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const LabelClass &labelClass = classes[i];
        if (Result<> done =
                insert.execute({static_cast<qint64>(i), labelClass.name, labelClass.colour, labelClass.key});
            !done)
            return done;
    }
    return transaction->commit();
}

Result<std::vector<QString>> LabelClassRepository::used() const
{
    Statement statement(
        m_database, u"SELECT DISTINCT class_name FROM labels WHERE is_reference = 0 ORDER BY class_name"_s);
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

Result<> LabelClassRepository::renameInLabels(const QHash<QString, QString> &newNames)
{
    if (newNames.isEmpty())
        return {};
    QStringList cases;
    QStringList places;
    QVariantList values;
    for (auto name = newNames.cbegin(); name != newNames.cend(); ++name) {
        cases << u"WHEN ? THEN ?"_s;
        places << u"?"_s;
        values << name.key() << name.value();
    }
    for (auto name = newNames.cbegin(); name != newNames.cend(); ++name)
        values << name.key();
    return m_database.execute(
        u"UPDATE labels SET class_name = CASE class_name %1 END WHERE class_name IN (%2)"_s.arg(
            cases.join(u' '), places.join(u", "_s)),
        values);
}

Result<qint64> LabelClassRepository::clearPictures(const SampleSet &samples, const QString &kept)
{
    Statement remove(
        m_database,
        u"DELETE FROM labels WHERE sample IN (SELECT value FROM json_each(?)) AND is_reference = 0"
        " AND x IS NULL AND (class_name <> ? OR EXISTS (SELECT 1 FROM labels AS earlier"
        " WHERE earlier.sample = labels.sample AND earlier.is_reference = 0 AND earlier.x IS NULL"
        " AND earlier.class_name = labels.class_name AND earlier.id < labels.id))"_s);
    return remove.execute({jsonList(samples), kept}).map([&] { return qint64{remove.changedRows()}; });
}

Result<qint64> LabelClassRepository::labelPictures(const SampleSet &samples, const Label &label)
{
    Statement insert(m_database,
                     u"INSERT INTO labels (sample, class_name, author, source, created_at_ms, is_reference)"
                     " SELECT value, ?, ?, ?, ?, 0 FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM labels"
                     " WHERE labels.sample = value AND is_reference = 0 AND x IS NULL)"_s);
    return insert.execute({label.className, label.author, label.source, label.createdAtMs, jsonList(samples)})
        .map([&] { return qint64{insert.changedRows()}; });
}

}  // namespace Atoll
