#pragma once

#include <QDir>
#include <QString>

namespace Atoll {

/// The folder of reference data that may lie beside the checkout (or where ATOLL_SHARED says); empty when
/// there is none, and then the test says QSKIP.
inline QString sharedFolder()
{
    const QString named = qEnvironmentVariable("ATOLL_SHARED");
    const QDir folder(named.isEmpty() ? QStringLiteral(ATOLL_SOURCE_DIR "/../shared") : named);
    return folder.exists() ? folder.canonicalPath() : QString();
}

}  // namespace Atoll
