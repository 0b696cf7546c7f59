#include "app/cli/commands/project_commands.h"
#include "model/core/text.h"
#include "model/workflow/project_dump.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Lines that lead from each tag to its parent.
class Branches
{
public:
    [[nodiscard]] QString next(const TagTreeRow &row)
    {
        m_isLast.resize(static_cast<std::size_t>(row.depth), false);
        QString line;
        for (std::size_t level = 1; level < m_isLast.size(); ++level)
            line += m_isLast[level] ? u"   "_s : u"│  "_s;
        if (row.depth > 0)
            line += row.isLastChild ? u"└─ "_s : u"├─ "_s;
        m_isLast.push_back(row.isLastChild);
        return line;
    }

private:
    std::vector<bool> m_isLast;  ///< per depth of the present branch
};

QString provenance(const TagTreeRow &row)
{
    if (!row.tag.selection) {
        const QString where = row.tag.details[u"where"_s].toString();
        const QString operation = row.tag.details[u"operation"_s].toString();
        if (!where.isEmpty())
            return Text::tr("where %1").arg(where);
        if (!operation.isEmpty())
            return u"%1 %2, %3"_s.arg(operation, row.tag.details[u"left"_s].toString(),
                                      row.tag.details[u"right"_s].toString());
        return row.tag.kind == TagKind::Initial ? QString() : tagKindName(row.tag.kind);
    }
    const SelectionRecord &record = *row.tag.selection;
    QStringList parts{record.method, Text::tr("%1 added").arg(record.picks.size())};
    if (!row.queryTag.isEmpty() && row.queryTag != initialTagName)
        parts << Text::tr("from %1").arg(row.queryTag);
    if (!record.embedding.isEmpty())
        parts << Text::tr("embedding %1").arg(record.embedding);
    if (!record.scoreType.isEmpty())
        parts << Text::tr("score %1").arg(record.scoreType);
    if (record.minDistance > 0)
        parts << Text::tr("distance at least %1").arg(record.minDistance);
    parts << Text::tr("seed %1").arg(record.seed);
    return parts.join(u", "_s);
}

void printTree(CommandContext &context, const std::vector<TagTreeRow> &rows)
{
    Branches branches;
    QStringList names;
    qsizetype nameWidth = 0;
    qsizetype countWidth = 0;
    for (const TagTreeRow &row : rows) {
        names << branches.next(row) + row.tag.name;
        nameWidth = std::max(nameWidth, names.last().size());
        countWidth = std::max(countWidth, QString::number(row.count).size());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(rows[i].tag.createdAtMs);
        const QString count = QString::number(rows[i].count).rightJustified(countWidth);
        const QString line =
            u"%1  %2  %3  %4"_s.arg(names[static_cast<qsizetype>(i)].leftJustified(nameWidth), count,
                                    made.toString(u"yyyy-MM-dd HH:mm"_s), provenance(rows[i]));
        context.print(line.trimmed());
    }
}

Result<> run(CommandContext &context)
{
    const auto project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    const auto rows = tagTree(*project);
    if (!rows)
        return failure(rows.error());
    QJsonArray tags;
    for (const TagTreeRow &row : *rows)
        tags.append(toJson(row));
    context.setResult({{u"tags"_s, tags}});
    printTree(context, *rows);
    if (rows->empty())
        context.print(Text::tr("The project has no tags yet."));
    return {};
}

}  // namespace

Command tagsCommand()
{
    return {.name = u"tags"_s,
            .summary = Text::tr("show the history of tags"),
            .synopses = {u"tags PROJECT"_s},
            .description =
                Text::tr("Shows every tag below the one it was made from, with the number of its samples, "
                         "when it was made and how. --json tells the whole provenance."),
            .options = {},
            .examples = {u"atoll-cli tags street.atoll"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

}  // namespace Atoll
