#include "model/workflow/insight/metadata_values.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int numberDigits = 12;

void visitBelow(const QJsonObject &object, const QString &prefix,
                const std::function<void(const QString &, const QJsonValue &)> &visit)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString path = prefix + entry.key();
        if (entry->isObject())
            visitBelow(entry->toObject(), path + u'.', visit);
        else
            visit(path, *entry);
    }
}

}  // namespace

QJsonValue metadataAt(const QJsonObject &object, const QString &path)
{
    const auto whole = object.constFind(path);
    if (whole != object.constEnd())
        return *whole;
    for (qsizetype dot = path.indexOf(u'.'); dot >= 0; dot = path.indexOf(u'.', dot + 1)) {
        const auto child = object.constFind(path.left(dot));
        if (child == object.constEnd() || !child->isObject())
            continue;
        if (QJsonValue found = metadataAt(child->toObject(), path.mid(dot + 1)); !found.isUndefined())
            return found;
    }
    return {QJsonValue::Undefined};
}

void forEachMetadata(const QJsonObject &object,
                     const std::function<void(const QString &path, const QJsonValue &value)> &visit)
{
    visitBelow(object, {}, visit);
}

QString metadataText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', numberDigits);
    if (!value.isArray())
        return {};
    QStringList items;
    for (const QJsonValue item : value.toArray())
        items.append(metadataText(item));
    return items.join(u", "_s);
}

}  // namespace Atoll
