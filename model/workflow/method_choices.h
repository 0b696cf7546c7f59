#pragma once

#include "model/core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace Atoll {

/// An entry of a catalog, for menus and dialogs.
struct MethodChoice
{
    QString name;     ///< stored, and used in scripts
    QString title;    ///< for people
    QString summary;  ///< one sentence

    bool operator==(const MethodChoice &) const = default;
};

/// The first of each is the default.
[[nodiscard]] std::vector<MethodChoice> embedderChoices();
[[nodiscard]] std::vector<MethodChoice> projectionChoices();
/// Settings for an ONNX model by name; the first is the default.
[[nodiscard]] QStringList onnxPresetNames();

/// Makes the embedder as an embedding would be computed with, which loads its model file, and forgets it. The
/// numbers per picture that it gives, or the sentence why it cannot be used.
[[nodiscard]] Result<int> checkEmbedder(const QString &embedder, const QJsonObject &parameters);

}  // namespace Atoll
