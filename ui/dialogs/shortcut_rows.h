#pragma once

#include "ui/itemmodels/shortcut_model.h"
#include "ui/settings/action_registry.h"

namespace Atoll {

/// What the window can be told to do now, with the keys of `scheme`; without menus.
[[nodiscard]] std::vector<ShortcutRow> shortcutRows(const ActionRegistry &actions,
                                                    const ShortcutScheme &scheme);

}  // namespace Atoll
