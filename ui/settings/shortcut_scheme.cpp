#include "ui/settings/shortcut_scheme.h"

#include "model/core/text.h"
#include "ui/settings/action_catalog.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

struct KnownAction
{
    QString id;
    ActionScope scope = ActionScope::Global;
    QList<QKeySequence> shortcuts;
};

/// Actions in catalog order; ids and keys are the same in every language.
const std::vector<KnownAction> &knownActions()
{
    static const std::vector<KnownAction> known = [] {
        std::vector<KnownAction> list;
        for (const ActionDescription &description : ActionCatalog::actions())
            if (!description.isMenu)
                list.push_back({description.id, description.scope, description.shortcuts});
        return list;
    }();
    return known;
}

const KnownAction *findKnown(const QString &id)
{
    const auto &known = knownActions();
    const auto found = std::ranges::find(known, id, &KnownAction::id);
    return found == known.end() ? nullptr : &*found;
}

using Differences = QHash<QString, QString>;  ///< id to keys in portable text

/// Habits of Lightroom's library: E looks closely, Ctrl+D selects nothing, B collects, K paints.
const Differences &lightroom()
{
    static const Differences differences{
        {u"gallery.loupe"_s, u"E; Return; Enter"_s},      {u"edit.selectNone"_s, u"Ctrl+D; Esc"_s},
        {u"tags.newFromSelection"_s, u"Ctrl+T; B"_s},     {u"map.brush"_s, u"K"_s},
        {u"file.exportTag"_s, u"Ctrl+Shift+E; Ctrl+E"_s},
    };
    return differences;
}

/// Prodigy decides with A, X, space and backspace.
const Differences &prodigy()
{
    static const Differences differences{
        {u"review.accept"_s, u"A"_s},        {u"review.reject"_s, u"X"_s},
        {u"review.undecided"_s, u"Space"_s}, {u"review.undoLast"_s, u"Backspace; Del"_s},
        {u"review.keepOne"_s, u"Shift+A"_s},
    };
    return differences;
}

/// The right hand stays on the mouse.
const Differences &leftHand()
{
    static const Differences differences{
        {u"review.accept"_s, u"A"_s},
        {u"review.reject"_s, u"D"_s},
        {u"review.undecided"_s, u"W"_s},
        {u"review.undoLast"_s, u"Q"_s},
        {u"review.keepOne"_s, u"Shift+A"_s},
        {u"map.lasso"_s, u"A"_s},
        {u"map.pan"_s, u"D"_s},
        {u"map.rectangle"_s, u"S"_s},
        {u"map.brush"_s, u"W"_s},
        {u"map.fit"_s, u"Q; Home"_s},
        {u"view.dockInspector"_s, u"E"_s},
        {u"gallery.loupe"_s, u"D; Return; Enter"_s},
        {u"tools.palette"_s, u"Ctrl+Shift+C; Ctrl+K"_s},
    };
    return differences;
}

const Differences &differencesOf(ShortcutPreset preset)
{
    static const Differences none;
    switch (preset) {
    case ShortcutPreset::Atoll:
        return none;
    case ShortcutPreset::Lightroom:
        return lightroom();
    case ShortcutPreset::Prodigy:
        return prodigy();
    case ShortcutPreset::LeftHand:
        return leftHand();
    }
    return none;
}

/// How a preset is written in the settings.
QString presetKey(ShortcutPreset preset)
{
    switch (preset) {
    case ShortcutPreset::Atoll:
        return u"atoll"_s;
    case ShortcutPreset::Lightroom:
        return u"lightroom"_s;
    case ShortcutPreset::Prodigy:
        return u"prodigy"_s;
    case ShortcutPreset::LeftHand:
        return u"left-hand"_s;
    }
    return {};
}

bool meet(ActionScope left, ActionScope right)
{
    return left == right || left == ActionScope::Global || right == ActionScope::Global;
}

/// Equal, or one begins the other.
bool clash(const QKeySequence &left, const QKeySequence &right)
{
    return !left.isEmpty() && !right.isEmpty() &&
           (left.matches(right) != QKeySequence::NoMatch || right.matches(left) != QKeySequence::NoMatch);
}

}  // namespace

QString presetName(ShortcutPreset preset)
{
    switch (preset) {
    case ShortcutPreset::Atoll:
        return Text::tr("Atoll");
    case ShortcutPreset::Lightroom:
        return Text::tr("Like Lightroom");
    case ShortcutPreset::Prodigy:
        return Text::tr("Like Prodigy");
    case ShortcutPreset::LeftHand:
        return Text::tr("Left hand only");
    }
    return {};
}

ShortcutScheme::ShortcutScheme(ShortcutPreset preset)
    : m_preset(preset)
{
}

QList<QKeySequence> ShortcutScheme::shortcuts(const QString &id) const
{
    const auto change = m_changes.constFind(id);
    return change == m_changes.constEnd() ? presetShortcuts(id) : *change;
}

QList<QKeySequence> ShortcutScheme::presetShortcuts(const QString &id) const
{
    const Differences &differences = differencesOf(m_preset);
    if (const auto own = differences.constFind(id); own != differences.constEnd())
        return QKeySequence::listFromString(*own, QKeySequence::PortableText);
    const auto *const known = findKnown(id);
    return known == nullptr ? QList<QKeySequence>() : known->shortcuts;
}

bool ShortcutScheme::isChanged(const QString &id) const
{
    return m_changes.contains(id) && m_changes.value(id) != presetShortcuts(id);
}

void ShortcutScheme::setShortcuts(const QString &id, const QList<QKeySequence> &sequences)
{
    if (findKnown(id) == nullptr)
        return;
    QList<QKeySequence> kept;
    for (const QKeySequence &sequence : sequences)
        if (!sequence.isEmpty() && !kept.contains(sequence))
            kept.append(sequence);
    if (kept == presetShortcuts(id))
        m_changes.remove(id);
    else
        m_changes.insert(id, kept);
}

void ShortcutScheme::reset(const QString &id)
{
    m_changes.remove(id);
}

void ShortcutScheme::resetAll()
{
    m_changes.clear();
}

QStringList ShortcutScheme::actionsInTheWay(const QString &id, const QKeySequence &keys) const
{
    const auto *const asked = findKnown(id);
    QStringList found;
    if (asked == nullptr)
        return found;
    for (const KnownAction &other : knownActions()) {
        if (other.id == id || !meet(asked->scope, other.scope))
            continue;
        const QList<QKeySequence> taken = shortcuts(other.id);
        if (std::ranges::any_of(taken, [&](const QKeySequence &sequence) { return clash(sequence, keys); }))
            found.append(other.id);
    }
    return found;
}

std::vector<ShortcutConflict> ShortcutScheme::conflicts() const
{
    struct Use
    {
        const KnownAction *action = nullptr;
        QKeySequence keys;
    };
    std::vector<Use> uses;
    for (const KnownAction &action : knownActions())
        for (const QKeySequence &sequence : shortcuts(action.id))
            uses.push_back({&action, sequence});
    std::vector<ShortcutConflict> found;
    for (std::size_t i = 0; i < uses.size(); ++i)
        for (std::size_t j = i + 1; j < uses.size(); ++j) {
            const bool isOther = uses[i].action != uses[j].action;
            if (isOther && meet(uses[i].action->scope, uses[j].action->scope) &&
                clash(uses[i].keys, uses[j].keys))
                found.push_back({uses[i].action->id, uses[j].action->id, uses[i].keys});
        }
    return found;
}

QJsonObject ShortcutScheme::toJson() const
{
    QJsonObject changes;
    for (auto change = m_changes.constBegin(); change != m_changes.constEnd(); ++change)
        changes.insert(change.key(), QKeySequence::listToString(*change, QKeySequence::PortableText));
    return {{u"preset"_s, presetKey(m_preset)}, {u"changes"_s, changes}};
}

ShortcutScheme ShortcutScheme::fromJson(const QJsonObject &json)
{
    ShortcutScheme scheme;
    const QString wanted = json[u"preset"_s].toString();
    const auto *const preset = std::ranges::find(allShortcutPresets, wanted, presetKey);
    if (preset != allShortcutPresets.end())
        scheme.m_preset = *preset;
    const QJsonObject changes = json[u"changes"_s].toObject();
    for (auto change = changes.constBegin(); change != changes.constEnd(); ++change)
        if (change.value().isString())
            scheme.setShortcuts(change.key(), QKeySequence::listFromString(change.value().toString(),
                                                                           QKeySequence::PortableText));
    return scheme;
}

}  // namespace Atoll
