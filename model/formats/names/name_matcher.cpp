#include "model/formats/names/name_matcher.h"

#include "model/core/text.h"
#include "model/formats/limits.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr SampleIndex ambiguous = -2;

QString unified(const QString &name)
{
    QString result = name.normalized(QString::NormalizationForm_C);
    result.replace(u'\\', u'/');
    return result;
}

bool isAbsolute(QStringView name)
{
    const bool hasDrive = name.size() > 2 && name[1] == u':' && name[2] == u'/' && name[0].isLetter();
    return name.startsWith(u'/') || hasDrive;
}

/// `a/./b//c/../d` to `a/b/d`; nullopt when it leads out.
std::optional<QString> resolved(const QString &relative)
{
    QStringList parts;
    for (const QString &part : relative.split(u'/')) {
        if (part.isEmpty() || part == u".")
            continue;
        if (part != u"..")
            parts.append(part);
        else if (parts.isEmpty())
            return std::nullopt;
        else
            parts.removeLast();
    }
    return parts.isEmpty() ? std::nullopt : std::optional(parts.join(u'/'));
}

/// Nothing in it needs `resolved`: no empty, `.` or `..` part.
bool isPlain(const QString &name)
{
    return !name.startsWith(u'.') && !name.contains(u"//"_s) && !name.contains(u"/."_s) &&
           !name.endsWith(u'/');
}

QString baseName(const QString &relative)
{
    return relative.mid(relative.lastIndexOf(u'/') + 1);
}

}  // namespace

void NameMatches::addTo(ImportReport &report) const
{
    report.matched = matched;
    report.unmatched = unmatched;
    if (unmatched > 0) {
        QString list = firstUnmatched.join(u", "_s);
        if (unmatched > firstUnmatched.size())
            list += u", …"_s;
        report.warn(u"unmatched-names"_s, unmatched,
                    unmatched == 1
                        ? Text::tr("1 name is not in the dataset: %1").arg(list)
                        : Text::tr("%1 names are not in the dataset: %2").arg(unmatched).arg(list));
    }
    if (byBaseName)
        report.warn(
            u"base-names"_s, matched,
            Text::tr(
                "Names were matched by their last part alone, because their folders are not those of the "
                "dataset."));
}

NameMatcher::NameMatcher(std::span<const QString> paths, const QString &root)
    : m_paths(paths.begin(), paths.end())
{
    const QDir folder(root);
    for (const QString &form : {folder.absolutePath(), folder.canonicalPath()}) {
        const QString prefix = unified(form) + u'/';
        if (!root.isEmpty() && !form.isEmpty() && !m_roots.contains(prefix))
            m_roots.append(prefix);
    }
    m_byPath.reserve(qsizetype(paths.size()));
    for (SampleIndex i = 0; i < SampleIndex(paths.size()); ++i) {
        const QString &path = paths[static_cast<std::size_t>(i)];
        const QString compared = unified(path);
        if (compared != path)
            m_byRawPath.insert(path, i);
        SampleIndex &entry = m_byPath.contains(compared) ? m_byPath[compared] : *m_byPath.insert(compared, i);
        if (entry != i)
            entry = ambiguous;
    }
}

std::optional<QString> NameMatcher::relativeName(const QString &name) const
{
    QString path = unified(name);
    if (isAbsolute(path)) {
        const auto root =
            std::ranges::find_if(m_roots, [&](const QString &prefix) { return path.startsWith(prefix); });
        if (root == m_roots.end())
            return std::nullopt;
        path.remove(0, root->size());
    }
    if (!path.isEmpty() && isPlain(path))
        return path;
    return resolved(path);
}

SampleIndex NameMatcher::find(const QString &name) const
{
    const auto raw = m_byRawPath.constFind(name);
    if (raw != m_byRawPath.cend())
        return *raw;
    const std::optional<QString> relative = relativeName(name);
    return relative ? std::max(m_byPath.value(*relative, -1), -1) : -1;
}

/// Fills in names that no path fits, when base names decide.
void NameMatcher::matchBaseNames(std::span<const QString> names, NameMatches &matches) const
{
    QHash<QString, SampleIndex> table;
    for (SampleIndex i = 0; i < SampleIndex(m_paths.size()); ++i) {
        const QString base = baseName(unified(m_paths[static_cast<std::size_t>(i)]));
        if (table.contains(base))
            return;
        table.insert(base, i);
    }
    QSet<QString> asked;
    for (const QString &name : names) {
        const QString base = baseName(unified(name));
        if (asked.contains(base))
            return;
        asked.insert(base);
    }
    const bool withFolders = matches.matched == 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (matches.samples[i] >= 0)
            continue;
        matches.samples[i] = findBaseName(table, names[i], withFolders);
        if (matches.samples[i] >= 0) {
            ++matches.matched;
            matches.byBaseName = true;
        }
    }
}

SampleIndex NameMatcher::findBaseName(const QHash<QString, SampleIndex> &table, const QString &name,
                                      bool withFolders) const
{
    const std::optional<QString> relative = relativeName(name);
    if (!relative || (!withFolders && relative->contains(u'/')))
        return -1;
    return table.value(baseName(*relative), -1);
}

Result<NameMatches> NameMatcher::match(std::span<const QString> names) const
{
    NameMatches matches;
    matches.samples.reserve(names.size());
    for (const QString &name : names) {
        matches.samples.push_back(find(name));
        matches.matched += matches.samples.back() >= 0 ? 1 : 0;
    }
    if (matches.matched < qint64(names.size()))
        matchBaseNames(names, matches);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (matches.samples[i] >= 0)
            continue;
        ++matches.unmatched;
        if (matches.firstUnmatched.size() < limits::namesListed)
            matches.firstUnmatched.append(names[i]);
    }
    if (matches.matched == 0)
        return failure(
            ErrorKind::NotFound,
            names.empty()
                ? Text::tr("The file holds no names.")
                : Text::tr("None of the %1 names is in the dataset, for example: %2. Names must be relative "
                           "to the image folder.")
                      .arg(names.size())
                      .arg(matches.firstUnmatched.first()));
    return matches;
}

}  // namespace Atoll
