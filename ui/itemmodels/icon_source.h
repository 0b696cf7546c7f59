#pragma once

#include <QIcon>
#include <QString>

#include <functional>

namespace Atoll {

/// Gives the icon of a name, themedIcon() in the program; models know names only.
using IconSource = std::function<QIcon(const QString &name)>;

}  // namespace Atoll
