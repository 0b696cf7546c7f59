#include "ui/itemmodels/command_palette_model.h"

#include "ui/itemmodels/fuzzy_match.h"

#include <algorithm>
#include <tuple>

namespace Atoll {

CommandPaletteModel::CommandPaletteModel(IconSource icons, QObject *parent)
    : QAbstractListModel(parent)
    , m_icons(std::move(icons))
{
}

void CommandPaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    search();
    endResetModel();
}

void CommandPaletteModel::setRecent(const QStringList &ids)
{
    beginResetModel();
    m_recent = ids;
    search();
    endResetModel();
}

void CommandPaletteModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    search();
    endResetModel();
}

bool CommandPaletteModel::hit(const PaletteEntry &entry, Hit &result) const
{
    constexpr int penaltyElsewhere = 6;  // a hit in the name itself is worth more
    const qsizetype age = m_recent.indexOf(entry.id);
    result.age = age < 0 ? m_recent.size() : age;
    if (const auto match = fuzzyMatch(m_query, entry.text)) {
        result.score = match->score;
        result.positions = match->positions;
        return true;
    }
    for (const QString &other : {entry.path + u' ' + entry.text, entry.id})
        if (const auto match = fuzzyMatch(m_query, other)) {
            result.score = match->score - penaltyElsewhere;
            return true;
        }
    return false;
}

void CommandPaletteModel::search()
{
    m_hits.clear();
    m_hits.reserve(m_entries.size());
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        Hit found;
        found.entry = at;
        if (hit(m_entries[at], found))
            m_hits.push_back(std::move(found));
    }
    std::ranges::stable_sort(m_hits, [this](const Hit &left, const Hit &right) {
        const auto rank = [this](const Hit &each) {
            return std::tuple(-each.score, each.age, m_entries[each.entry].text.size());
        };
        // With nothing typed the order of the menus is more telling than the length of names.
        return m_query.trimmed().isEmpty() ? left.age < right.age : rank(left) < rank(right);
    });
}

int CommandPaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant CommandPaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Hit &found = m_hits[static_cast<std::size_t>(index.row())];
    const PaletteEntry &entry = m_entries[found.entry];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole:
    case PathRole:
        return entry.path;
    case Qt::DecorationRole:
        return m_icons && !entry.iconName.isEmpty() ? QVariant(m_icons(entry.iconName)) : QVariant();
    case IdRole:
        return entry.id;
    case ShortcutRole:
        return entry.shortcut;
    case IconNameRole:
        return entry.iconName;
    case MatchesRole:
        return QVariant::fromValue(found.positions);
    default:
        return {};
    }
}

Qt::ItemFlags CommandPaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isEnabled = m_entries[m_hits[static_cast<std::size_t>(index.row())].entry].isEnabled;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEnabled ? flags | Qt::ItemIsEnabled : flags;
}

}  // namespace Atoll
