#pragma once

#include <QCoreApplication>

namespace Atoll {

/// Translation for sentences outside a class of their own: `Text::tr("No sample has index %1.").arg(index)`.
class Text final
{
    Q_DECLARE_TR_FUNCTIONS(Atoll)
};

}  // namespace Atoll
