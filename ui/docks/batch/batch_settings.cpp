#include "ui/docks/batch/batch_settings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString poolKey = u"pool"_s;
const QString labelledKey = u"labelled"_s;
const QString methodKey = u"method"_s;
const QString scoreKey = u"score"_s;
const QString embeddingKey = u"embedding"_s;
const QString minDistanceKey = u"minDistance"_s;
const QString addedKey = u"new"_s;
const QString seedKey = u"seed"_s;
const QString nameKey = u"name"_s;

const QString firstName = u"initial-selection"_s;
const QString laterName = u"al-iteration-"_s;

/// The first of `stem` + number, from `from` on, that is not used.
QString counted(const QString &stem, qulonglong from, const QStringList &used)
{
    QString name = stem + QString::number(from);
    while (used.contains(name))
        name = stem + QString::number(++from);
    return name;
}

}  // namespace

QJsonObject BatchSettings::toJson() const
{
    QJsonObject json{{poolKey, pool},
                     {labelledKey, labelled},
                     {methodKey, method},
                     {scoreKey, score},
                     {embeddingKey, embedding},
                     {addedKey, added},
                     {seedKey, QString::number(seed)},
                     {nameKey, name}};
    if (hasMinDistance)
        json[minDistanceKey] = minDistance;
    return json;
}

BatchSettings BatchSettings::fromJson(const QJsonObject &json)
{
    BatchSettings settings;
    settings.pool = json[poolKey].toString(settings.pool);
    settings.labelled = json[labelledKey].toString();
    settings.method = json[methodKey].toString(settings.method);
    settings.score = json[scoreKey].toString();
    settings.embedding = json[embeddingKey].toString();
    settings.hasMinDistance = json.contains(minDistanceKey);
    settings.minDistance = std::max(0.0, json[minDistanceKey].toDouble());
    settings.added = std::max(1, json[addedKey].toInt(settings.added));
    settings.seed = json[seedKey].toString().toULongLong();
    settings.name = json[nameKey].toString();
    return settings;
}

QString proposedBatchName(const QString &labelled, const QStringList &used)
{
    if (labelled.isEmpty())
        return freeName(firstName, used);
    static const QRegularExpression counting(u"\\A(.*[^0-9])([0-9]{1,9})\\z"_s);
    const QRegularExpressionMatch match = counting.match(labelled);
    if (match.hasMatch() && !labelled.startsWith(firstName))
        return counted(match.captured(1), match.captured(2).toULongLong() + 1, used);
    return counted(laterName, 1, used);
}

QString freeName(const QString &name, const QStringList &used)
{
    return used.contains(name) ? counted(name + u'-', 2, used) : name;
}

}  // namespace Atoll
