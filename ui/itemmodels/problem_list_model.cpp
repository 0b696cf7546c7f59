#include "ui/itemmodels/problem_list_model.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString iconNameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Skipped:
        return u"info"_s;
    }
    return {};
}

}  // namespace

std::vector<ProblemRow> problemsOf(const ImportReport &report)
{
    std::vector<ProblemRow> rows;
    rows.reserve(report.warnings.size() + static_cast<std::size_t>(report.skipped.size()));
    int number = 0;
    for (const ImportWarning &warning : report.warnings)
        rows.push_back({number++, Severity::Warning, warning.code, warning.count, warning.message});
    for (const QString &skipped : report.skipped)
        rows.push_back({number++, Severity::Skipped, u"skipped"_s, 1, skipped});
    return rows;
}

ProblemListModel::ProblemListModel(IconSource icons, QObject *parent)
    : RowListModel(parent)
    , m_icons(std::move(icons))
{
}

QString ProblemListModel::toText() const
{
    QStringList lines;
    lines.reserve(rowCount());
    for (const ProblemRow &problem : rows())
        lines.append(u"%1\t%2\t%3"_s.arg(problem.code).arg(problem.count).arg(problem.message));
    return lines.join(u'\n');
}

int ProblemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    if (!isOurs(index))
        return {};
    const ProblemRow &problem = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == SeverityColumn) {
            if (problem.severity == Severity::Error)
                return tr("Error");
            return problem.severity == Severity::Warning ? tr("Warning") : tr("Left out");
        }
        if (column == MessageColumn)
            return problem.message;
        return column == CountColumn ? QLocale().toString(problem.count) : problem.code;
    case Qt::ToolTipRole:
        return problem.message;
    case Qt::DecorationRole:
        return column == SeverityColumn && m_icons ? QVariant(m_icons(iconNameOf(problem.severity)))
                                                   : QVariant();
    case Qt::TextAlignmentRole:
        return column == CountColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case IconNameRole:
        return iconNameOf(problem.severity);
    default:
        return {};
    }
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Kind");
    case MessageColumn:
        return tr("What is wrong");
    case CountColumn:
        return tr("Count");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}

}  // namespace Atoll
