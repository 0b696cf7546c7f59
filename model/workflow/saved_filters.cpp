#include "model/workflow/saved_filters.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qsizetype mostLetters = 200;

Result<> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Text::tr("A saved filter needs a name."));
    if (name.size() > mostLetters)
        return failure(ErrorKind::Invalid,
                       Text::tr("The name \"%1…\" of a filter is too long; it may have %2 characters.")
                           .arg(name.left(20))
                           .arg(mostLetters));
    return {};
}

Result<> checkIsThere(const Project &project, const QString &name)
{
    const Result<std::vector<SavedFilter>> filters = project.savedFilters().all();
    if (!filters)
        return failure(filters.error());
    if (std::ranges::find(*filters, name, &SavedFilter::name) == filters->end())
        return failure(ErrorKind::NotFound, Text::tr("There is no saved filter \"%1\".").arg(name));
    return {};
}

template <typename Change>
Result<> asStep(Project &project, const QString &sentence, Change change)
{
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    const Result<> changed = change();
    return changed.and_then([&] { return project.addHistory(sentence); }).and_then([&] {
        return transaction->commit();
    });
}

}  // namespace

Result<std::vector<SavedFilter>> savedFilters(const Project &project)
{
    return project.savedFilters().all();
}

Result<> saveFilter(Project &project, const QString &name, const QJsonArray &conditions)
{
    if (Result<> valid = checkName(name); !valid)
        return valid;
    return asStep(project, Text::tr("Saved the filter \"%1\".").arg(name), [&] {
        return project.savedFilters().put({name, conditions});
    });
}

Result<> renameSavedFilter(Project &project, const QString &from, const QString &to)
{
    Result<> valid = checkIsThere(project, from).and_then([&] { return checkName(to); });
    if (!valid || from == to)
        return valid;
    return asStep(project, Text::tr("Renamed the filter \"%1\" to \"%2\".").arg(from, to),
                  [&] { return project.savedFilters().rename(from, to); });
}

Result<> deleteSavedFilter(Project &project, const QString &name)
{
    if (Result<> known = checkIsThere(project, name); !known)
        return known;
    return asStep(project, Text::tr("Deleted the filter \"%1\".").arg(name),
                  [&] { return project.savedFilters().remove(name); });
}

}  // namespace Atoll
