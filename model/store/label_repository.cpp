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
