#pragma once

#include <QtGlobal>

namespace Atoll {

/// How much is kept to take changes back; the oldest goes first.
struct UndoLimits
{
    int steps = 100;
    qint64 bytes = qint64{256} << 20;
};

}  // namespace Atoll
