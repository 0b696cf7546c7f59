#include "model/store/label_repository.h"

#include "model/store/database.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

int number(LabelKind kind)
{
    return kind == LabelKind::Reference ? 1 : 0;
}

Label labelOf(const Statement &row)
{
    Label label;
    label.sample = static_cast<SampleIndex>(row.integer(0));
    label.className = row.text(1);
    if (!row.isNull(2))
        label.box = Box{row.real(2), row.real(3), row.real(4), row.real(5)};
    label.author = row.text(6);
    label.source = row.text(7);
    label.createdAtMs = row.integer(8);
    label.isReference = row.integer(9) != 0;
    return label;
}

}  // namespace

Result<> LabelRepository::select(const QString &condition, const QVariantList &values,
                                 const std::function<Result<>(const Label &)> &visit) const
{
    Statement statement(
        m_database,
        u"SELECT sample, class_name, x, y, width, height, author, source, created_at_ms, is_reference"
        " FROM labels WHERE %1 ORDER BY sample, id"_s.arg(condition));
    if (Result<> done = statement.execute(values); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        if (Result<> done = visit(labelOf(statement)); !done)
            return done;
    }
}

Result<> LabelRepository::forEach(LabelKind kind, const std::function<Result<>(const Label &)> &visit,
                                  SampleRange range) const
{
    return select(u"is_reference = ? AND sample >= ? AND sample < ?"_s,
                  {number(kind), range.first, range.end}, visit);
}

Result<std::vector<Label>> LabelRepository::all(LabelKind kind) const
{
    std::vector<Label> labels;
    return forEach(kind,
                   [&](const Label &label) -> Result<> {
                       labels.push_back(label);
                       return {};
                   })
        .map([&] { return std::move(labels); });
}

Result<std::vector<Label>> LabelRepository::of(SampleIndex sample, LabelKind kind) const
{
    std::vector<Label> labels;
    return select(u"sample = ? AND is_reference = ?"_s, {sample, number(kind)},
                  [&](const Label &label) -> Result<> {
                      labels.push_back(label);
                      return {};
                  })
        .map([&] { return std::move(labels); });
}

Result<qint64> LabelRepository::count(LabelKind kind) const
{
    return m_database.integer(u"SELECT count(*) FROM labels WHERE is_reference = ?"_s, {number(kind)});
}

Result<>
LabelRepository::forEachClass(LabelKind kind,
                              const std::function<Result<>(SampleIndex, const QString &)> &visit) const
{
    Statement statement(
        m_database,
        u"SELECT sample, class_name FROM labels WHERE is_reference = ? AND x IS NULL ORDER BY id"_s);
    return statement.forEach({number(kind)}, [&] {
        return visit(static_cast<SampleIndex>(statement.integer(0)), statement.text(1));
    });
}

Result<std::vector<LabelClassCount>> LabelRepository::classCounts(LabelKind kind) const
{
    Statement statement(m_database,
                        u"SELECT class_name, count(DISTINCT iif(x IS NULL, sample, NULL)), count(x)"
                        " FROM labels WHERE is_reference = ? GROUP BY class_name ORDER BY class_name"_s);
    std::vector<LabelClassCount> counts;
    const Result<> done = statement.forEach({number(kind)}, [&]() -> Result<> {
        counts.push_back({statement.text(0), statement.integer(1), statement.integer(2)});
        return {};
    });
    if (!done)
        return failure(done.error());
    return counts;
}

Result<QString> LabelRepository::stamp() const
{
    // Ids are never used twice, so a set of labels cannot change and keep both its size and its largest id,
    // unless one is taken away and another brought back; hence the sum.
    Statement statement(m_database, u"SELECT count(*), max(id), total(id) FROM labels"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    return statement.next().map([&](bool) {
        return u"%1 %2 %3"_s.arg(statement.integer(0))
            .arg(statement.integer(1))
            .arg(statement.real(2), 0, 'g', 17);
    });
}

Result<> LabelRepository::add(std::span<const Label> labels)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    Statement insert(
        m_database,
        u"INSERT INTO labels (sample, class_name, x, y, width, height, author, source, created_at_ms,"
        " is_reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const Label &label : labels) {
        QVariantList values{label.sample, label.className};
        if (label.box)
            values << label.box->x << label.box->y << label.box->width << label.box->height;
        else
            values << QVariant() << QVariant() << QVariant() << QVariant();
        values << label.author << label.source << label.createdAtMs << (label.isReference ? 1 : 0);
        if (Result<> done = insert.execute(values); !done)
            return done;
    }
    return transaction->commit();
}

Result<> LabelRepository::removeFrom(const QString &source, LabelKind kind)
{
    return m_database.execute(u"DELETE FROM labels WHERE source = ? AND is_reference = ?"_s,
                              {source, number(kind)});
}

Result<> LabelRepository::removeOf(SampleIndex sample, LabelKind kind)
{
    return m_database.execute(u"DELETE FROM labels WHERE sample = ? AND is_reference = ?"_s,
                              {sample, number(kind)});
}

Result<> LabelRepository::removeAll(LabelKind kind)
{
    return m_database.execute(u"DELETE FROM labels WHERE is_reference = ?"_s, {number(kind)});
}

}  // namespace Atoll
