#include "model/core/near_names.h"

#include <algorithm>
#include <vector>

namespace Atoll {

qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (const QChar letter : a) {
        qsizetype diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype substitution = diagonal + (letter == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
        }
    }
    return row.back();
}

QStringList nearNames(const QStringList &names, const QString &wanted, qsizetype most)
{
    std::vector<std::pair<qsizetype, QString>> ranked;
    for (const QString &name : names) {
        const bool contains =
            name.contains(wanted, Qt::CaseInsensitive) || wanted.contains(name, Qt::CaseInsensitive);
        ranked.emplace_back(contains ? 0 : editDistance(name.toLower(), wanted.toLower()), name);
    }
    std::ranges::stable_sort(ranked, {}, [](const auto &entry) { return entry.first; });
    QStringList nearest;
    for (const auto &[distance, name] : ranked) {
        if (nearest.size() < most)
            nearest << name;
    }
    return nearest;
}

}  // namespace Atoll
