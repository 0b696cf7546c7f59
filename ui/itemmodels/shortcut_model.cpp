#include "ui/itemmodels/shortcut_model.h"

#include <QFont>

namespace Atoll {

ShortcutModel::ShortcutModel(QObject *parent)
    : RowListModel(parent)
{
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!isOurs(index))
        return {};
    const ShortcutRow &shortcut = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ActionColumn)
            return shortcut.text;
        if (index.column() == KeysColumn)
            return QKeySequence::listToString(shortcut.sequences, QKeySequence::NativeText);
        if (index.column() == ScopeColumn)
            return shortcut.scope;
        return shortcut.conflicts.isEmpty()
                   ? QString()
                   : tr("Also: %1").arg(shortcut.conflicts.join(QStringLiteral(", ")));
    case Qt::EditRole:
        if (index.column() == KeysColumn)
            return QVariant::fromValue(shortcut.sequences.value(0));
        return shortcut.text;
    case Qt::ToolTipRole:
        return shortcut.path;
    case Qt::FontRole:
        if (shortcut.isChanged && index.column() == KeysColumn) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case IdRole:
        return shortcut.id;
    case IsChangedRole:
        return shortcut.isChanged;
    case HasConflictRole:
        return !shortcut.conflicts.isEmpty();
    case PathRole:
        return shortcut.path;
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case KeysColumn:
        return tr("Keys");
    case ScopeColumn:
        return tr("Where");
    case ConflictColumn:
        return tr("Conflict");
    default:
        return {};
    }
}

Qt::ItemFlags ShortcutModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == KeysColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ShortcutModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!isOurs(index) || role != Qt::EditRole || index.column() != KeysColumn)
        return false;
    QList<QKeySequence> sequences;
    if (value.metaType() == QMetaType::fromType<QKeySequence>())
        sequences = {value.value<QKeySequence>()};
    else
        sequences = QKeySequence::listFromString(value.toString(), QKeySequence::NativeText);
    sequences.removeAll(QKeySequence());
    const ShortcutRow &shortcut = row(index.row());
    if (sequences == shortcut.sequences)
        return false;
    Q_EMIT shortcutsEdited(shortcut.id, sequences);
    return true;
}

}  // namespace Atoll
