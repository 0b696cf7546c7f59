#pragma once

#include <QString>

namespace Atoll {

/// The text of an action where nothing can be pressed, as in titles and tool tips: "&Open…" as "Open".
[[nodiscard]] QString plainActionText(const QString &text);

}  // namespace Atoll
