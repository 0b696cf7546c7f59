#pragma once

#include "ui/itemmodels/row_list_model.h"

#include <QKeySequence>
#include <QList>
#include <QStringList>

namespace Atoll {

struct ShortcutRow
{
    QString id;
    QString text;
    QString path;   ///< where it stands in the menus
    QString scope;  ///< where its keys act
    QList<QKeySequence> sequences;
    bool isChanged = false;  ///< other than the preset's
    QStringList conflicts;   ///< texts of the actions with the same keys

    [[nodiscard]] QString key() const { return id; }
    bool operator==(const ShortcutRow &) const = default;
};

/// Actions and their keys. Editing asks by shortcutsEdited(); whoever keeps the scheme answers with new rows,
/// in which conflicts are told.
class ShortcutModel final : public RowListModel<ShortcutRow>
{
    Q_OBJECT

public:
    enum Column { ActionColumn, KeysColumn, ScopeColumn, ConflictColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, IsChangedRole, HasConflictRole, PathRole };

    explicit ShortcutModel(QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A QKeySequence, or text of several with "; " between them; empty: none.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void shortcutsEdited(const QString &id, const QList<QKeySequence> &sequences);
};

}  // namespace Atoll
