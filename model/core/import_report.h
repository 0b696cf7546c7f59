#pragma once

#include "model/core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace Atoll {

/// Something worth knowing about an import that does not stop it.
struct ImportWarning
{
    QString code;  ///< "unmatched-names", "not-normalised", ...: stable, for scripts
    qint64 count = 0;
    QString message;
};

/// What every import says of itself, on the command line, over REST and in the window.
struct ImportReport
{
    QString format;
    qint64 matched = 0;  ///< names found in the data set
    qint64 unmatched = 0;
    qint64 images = 0;   ///< pictures that received something
    qint64 samples = 0;  ///< in the data set: `images` of so many are covered
    qint64 boxes = 0;
    int dim = 0;  ///< width, for embeddings
    std::vector<ImportWarning> warnings;
    QStringList skipped;  ///< entries left out, each with its reason
    double seconds = 0;

    void warn(const QString &code, qint64 count, const QString &message)
    {
        warnings.push_back({code, count, message});
    }
    /// `{"status": "ok", ...}` with every field.
    [[nodiscard]] QJsonObject toJson() const;
    /// `{"status": "refused", ...}`: the same fields with the one error.
    [[nodiscard]] static QJsonObject refused(const QString &format, const Error &error);
};

}  // namespace Atoll
