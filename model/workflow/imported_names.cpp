#include "model/workflow/imported_names.h"

#include "model/formats/names/name_matcher.h"
#include "model/formats/text/excerpt.h"

namespace Atoll {

int ImportedNames::numberOf(const QString &name)
{
    const auto known = m_numbers.constFind(name);
    if (known != m_numbers.constEnd())
        return *known;
    const int number = static_cast<int>(m_names.size());
    m_numbers.insert(name, number);
    m_names.push_back(name);
    return number;
}

Result<> ImportedNames::match(const NameMatcher &matcher, ImportReport &report)
{
    Result<NameMatches> matches = matcher.match(m_names);
    if (!matches)
        return failure(matches.error().kind, excerpt(matches.error().message, 2000));
    for (QString &name : matches->firstUnmatched)
        name = excerpt(name);
    matches->addTo(report);
    m_samples = std::move(matches->samples);
    return {};
}

}  // namespace Atoll
