#include "ui/itemmodels/row_steps.h"

#include <QSet>

namespace Atoll {

namespace {

/// Removes what is not wanted, from the end, neighbours together.
void removeUnwanted(QStringList &rows, const QSet<QString> &wanted, std::vector<RowStep> &steps)
{
    for (qsizetype last = rows.size() - 1; last >= 0; --last) {
        if (wanted.contains(rows[last]))
            continue;
        qsizetype first = last;
        while (first > 0 && !wanted.contains(rows[first - 1]))
            --first;
        steps.push_back({RowStep::Kind::Remove, static_cast<int>(first), static_cast<int>(last)});
        rows.remove(first, last - first + 1);
        last = first;
    }
}

}  // namespace

std::vector<RowStep> rowSteps(const QStringList &present, const QStringList &wanted)
{
    std::vector<RowStep> steps;
    QStringList rows = present;
    removeUnwanted(rows, QSet<QString>(wanted.begin(), wanted.end()), steps);
    const QSet<QString> kept(rows.begin(), rows.end());
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        if (at < rows.size() && rows[at] == wanted[at])
            continue;
        if (kept.contains(wanted[at])) {
            const qsizetype from = rows.indexOf(wanted[at], at);
            steps.push_back(
                {RowStep::Kind::Move, static_cast<int>(from), static_cast<int>(from), static_cast<int>(at)});
            rows.move(from, at);
            continue;
        }
        qsizetype last = at;
        while (last + 1 < wanted.size() && !kept.contains(wanted[last + 1]))
            ++last;
        steps.push_back({RowStep::Kind::Insert, static_cast<int>(at), static_cast<int>(last)});
        rows.insert(at, last - at + 1, QString());
        for (qsizetype row = at; row <= last; ++row)
            rows[row] = wanted[row];
        at = last;
    }
    return steps;
}

}  // namespace Atoll
