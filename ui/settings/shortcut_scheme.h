#pragma once

#include <QHash>
#include <QJsonObject>
#include <QKeySequence>
#include <QList>
#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace Atoll {

enum class ShortcutPreset : std::uint8_t { Atoll, Lightroom, Prodigy, LeftHand };

inline constexpr std::array allShortcutPresets{ShortcutPreset::Atoll, ShortcutPreset::Lightroom,
                                               ShortcutPreset::Prodigy, ShortcutPreset::LeftHand};

/// Translated name for the preferences.
[[nodiscard]] QString presetName(ShortcutPreset preset);

/// Two actions that would hear the same keys.
struct ShortcutConflict
{
    QString first;  ///< ids, in catalog order
    QString second;
    QKeySequence keys;

    bool operator==(const ShortcutConflict &) const = default;
};

/// Which keys do what: a preset, and what the user has changed in it. A plain value.
class ShortcutScheme final
{
public:
    explicit ShortcutScheme(ShortcutPreset preset = ShortcutPreset::Atoll);

    [[nodiscard]] ShortcutPreset preset() const { return m_preset; }
    /// Keeps the user's changes.
    void setPreset(ShortcutPreset preset) { m_preset = preset; }

    /// Empty for an unknown id.
    [[nodiscard]] QList<QKeySequence> shortcuts(const QString &id) const;
    [[nodiscard]] QList<QKeySequence> presetShortcuts(const QString &id) const;
    [[nodiscard]] bool isChanged(const QString &id) const;
    /// What equals the preset is no change. Unknown ids are not taken.
    void setShortcuts(const QString &id, const QList<QKeySequence> &sequences);
    void reset(const QString &id);
    void resetAll();

    /// Ids of the other actions that `keys` would reach as well if `id` had them. Keys clash in one scope,
    /// and global ones with every scope; so do "G" and "G, T", because the first would never let the second
    /// begin.
    [[nodiscard]] QStringList actionsInTheWay(const QString &id, const QKeySequence &keys) const;
    [[nodiscard]] std::vector<ShortcutConflict> conflicts() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Leaves out what it does not understand.
    [[nodiscard]] static ShortcutScheme fromJson(const QJsonObject &json);

    bool operator==(const ShortcutScheme &) const = default;

private:
    ShortcutPreset m_preset;
    QHash<QString, QList<QKeySequence>> m_changes;
};

}  // namespace Atoll
