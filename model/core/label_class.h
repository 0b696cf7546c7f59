#pragma once

#include <QString>

namespace Atoll {

/// A class that pictures can be given by hand.
struct LabelClass
{
    QString name;
    QString colour;  ///< "#rrggbb"
    int key = 0;     ///< digit that gives it, 1 to 9; 0: none

    bool operator==(const LabelClass &) const = default;
};

}  // namespace Atoll
