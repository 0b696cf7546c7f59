#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

namespace Atoll {

/// A line icon of resources/icons in the colours of the palette of the moment, crisp at every size and scale
/// factor; no need to set it again when the palette changes. An unknown name gives a null icon.
[[nodiscard]] QIcon themedIcon(const QString &name);

/// Names of all of them.
[[nodiscard]] QStringList themedIconNames();

/// The program's own, in its own colours.
[[nodiscard]] QIcon applicationIcon();

}  // namespace Atoll
