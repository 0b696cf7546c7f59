#pragma once

#include "model/workflow/selection.h"

#include <QJsonObject>
#include <QStringList>

namespace Atoll {

/// The form of the batch dock as a value. Names of tags, scores and embeddings; empty: none, or the default.
struct BatchSettings
{
    QString pool = initialTagName.toString();
    QString labelled;
    QString method = QStringLiteral("CORESET");
    QString score;
    QString embedding;
    bool hasMinDistance = false;
    double minDistance = 0;
    SampleIndex added = 50;  ///< new samples
    quint64 seed = 0;
    QString name;  ///< of the tag to be; empty: the proposed one

    bool operator==(const BatchSettings &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or not understood is as in a new form.
    [[nodiscard]] static BatchSettings fromJson(const QJsonObject &json);
};

/// A name for the next batch that none of `used` has: "initial-selection" for the first, then
/// "al-iteration-1" and so on; a labelled set that counts by itself ("night-3") is counted on.
[[nodiscard]] QString proposedBatchName(const QString &labelled, const QStringList &used);

/// `name`, or with the first number from 2 that makes it new.
[[nodiscard]] QString freeName(const QString &name, const QStringList &used);

}  // namespace Atoll
