#pragma once

#include "ui/itemmodels/icon_source.h"

#include <QAbstractListModel>
#include <QList>

#include <vector>

namespace Atoll {

/// A command that can be chosen.
struct PaletteEntry
{
    QString id;
    QString text;
    QString path;      ///< where it stands in the menus: "View › Map"
    QString shortcut;  ///< as people read it
    QString iconName;
    bool isEnabled = true;
};

/// Commands that fit what was typed, best first. Ids are searched as well, so that English words find
/// commands in every language.
class CommandPaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        PathRole,
        ShortcutRole,
        IconNameRole,
        MatchesRole  ///< QList<int>: letters of the text that were typed
    };

    explicit CommandPaletteModel(IconSource icons = {}, QObject *parent = nullptr);

    void setEntries(std::vector<PaletteEntry> entries);
    /// Commands used last, newest first: they lead while nothing is typed, and win among equals.
    void setRecent(const QStringList &ids);
    void setQuery(const QString &query);
    [[nodiscard]] QString query() const { return m_query; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Hit
    {
        std::size_t entry = 0;
        int score = 0;
        qsizetype age = 0;  ///< place among the recent ones
        QList<int> positions;
    };

    void search();
    [[nodiscard]] bool hit(const PaletteEntry &entry, Hit &result) const;

    IconSource m_icons;
    std::vector<PaletteEntry> m_entries;
    QStringList m_recent;
    QString m_query;
    std::vector<Hit> m_hits;
};

}  // namespace Atoll
