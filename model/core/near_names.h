#pragma once

#include <QString>
#include <QStringList>

namespace Atoll {

/// Letters to insert, delete or replace to get from one text to the other (Levenshtein).
[[nodiscard]] qsizetype editDistance(const QString &a, const QString &b);

/// Up to `most` of `names` that look most like `wanted`, best first; for "there is no X; there are ...".
[[nodiscard]] QStringList nearNames(const QStringList &names, const QString &wanted, qsizetype most = 5);

}  // namespace Atoll
