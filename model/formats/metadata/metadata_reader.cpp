#include "model/formats/metadata/metadata_reader.h"

namespace Atoll {

bool insertAtPath(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot <= 0 || dot == path.size() - 1) {
        if (object.contains(path))
            return false;
        object.insert(path, value);
        return true;
    }
    const QString key = path.left(dot);
    const QJsonValue held = object.value(key);
    if (!held.isUndefined() && !held.isObject())
        return false;
    QJsonObject child = held.toObject();
    if (!insertAtPath(child, path.mid(dot + 1), value))
        return false;
    object.insert(key, child);
    return true;
}

}  // namespace Atoll
