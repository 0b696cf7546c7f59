#include "ui/dialogs/shortcut_rows.h"

#include "ui/settings/action_text.h"

namespace Atoll {

std::vector<ShortcutRow> shortcutRows(const ActionRegistry &actions, const ShortcutScheme &scheme)
{
    std::vector<ShortcutRow> rows;
    for (const ActionDescription &description : actions.descriptions()) {
        if (description.isMenu || !actions.isBound(description.id))
            continue;
        ShortcutRow row;
        row.id = description.id;
        row.text = plainActionText(description.text);
        row.path = actions.menuPath(description.id);
        row.scope = ActionCatalog::scopeName(description.scope);
        row.sequences = scheme.shortcuts(description.id);
        row.isChanged = scheme.isChanged(description.id);
        for (const QKeySequence &keys : std::as_const(row.sequences)) {
            const QStringList inTheWay = scheme.actionsInTheWay(description.id, keys);
            for (const QString &id : inTheWay) {
                const ActionDescription *other = actions.description(id);
                if (other != nullptr && actions.isBound(id))
                    row.conflicts.append(plainActionText(other->text));
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace Atoll
