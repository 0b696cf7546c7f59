#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace Atoll {

/// Walks `a.b.c`; a key that holds the dots itself comes first. Undefined when there is nothing.
[[nodiscard]] QJsonValue metadataAt(const QJsonObject &object, const QString &path);

/// Calls `visit` with the path and value of everything in `object` that is no object itself, in the order of
/// keys.
void forEachMetadata(const QJsonObject &object,
                     const std::function<void(const QString &path, const QJsonValue &value)> &visit);

/// A value as text: numbers in the C locale, items of a list joined by commas; empty for null.
[[nodiscard]] QString metadataText(const QJsonValue &value);

}  // namespace Atoll
