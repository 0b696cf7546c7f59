#include "model/core/text.h"
#include "model/workflow/insight/sample_filter.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Kind = FilterClause::Kind;

struct KindName
{
    Kind kind = Kind::Samples;
    QLatin1String name;
};

constexpr std::array kindNames{
    KindName{Kind::ClassIsOneOf, QLatin1String("class")},
    KindName{Kind::NumberInRange, QLatin1String("range")},
    KindName{Kind::InTag, QLatin1String("in-tag")},
    KindName{Kind::NotInTag, QLatin1String("not-in-tag")},
    KindName{Kind::NameContains, QLatin1String("name")},
    KindName{Kind::Unknown, QLatin1String("unknown")},
    KindName{Kind::Samples, QLatin1String("samples")},
};

constexpr int shownDigits = 4;

QString numberText(double value, ColumnUnit unit)
{
    const QLocale locale;
    switch (unit) {
    case ColumnUnit::Bytes:
        return locale.formattedDataSize(static_cast<qint64>(value));
    case ColumnUnit::Time:
        return locale.toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(value), Qt::UTC),
                               QLocale::ShortFormat);
    case ColumnUnit::Pixels:
        return locale.toString(value, 'f', 0);
    case ColumnUnit::Plain:
        break;
    }
    return value == std::floor(value) && std::abs(value) < 1e9 ? locale.toString(static_cast<qint64>(value))
                                                               : locale.toString(value, 'g', shownDigits);
}

QString rangeTitle(const FilterClause &clause, const ColumnInfo &info)
{
    const bool hasLeast = std::isfinite(clause.least);
    const bool hasMost = std::isfinite(clause.most);
    if (hasLeast && hasMost)
        return u"%1: %2 – %3"_s.arg(info.title, numberText(clause.least, info.unit),
                                    numberText(clause.most, info.unit));
    if (hasLeast)
        return u"%1 ≥ %2"_s.arg(info.title, numberText(clause.least, info.unit));
    if (hasMost)
        return u"%1 ≤ %2"_s.arg(info.title, numberText(clause.most, info.unit));
    return Text::tr("%1 is known").arg(info.title);
}

void insertFinite(QJsonObject &json, const QString &key, double value)
{
    if (std::isfinite(value))
        json[key] = value;
}

}  // namespace

QString FilterClause::title() const
{
    const ColumnInfo info = columnInfo(column);
    switch (kind) {
    case Kind::ClassIsOneOf:
        return u"%1: %2"_s.arg(info.title, classes.join(u", "_s));
    case Kind::NumberInRange:
        return rangeTitle(*this, info);
    case Kind::InTag:
        return Text::tr("in %1").arg(column.name);
    case Kind::NotInTag:
        return Text::tr("not in %1").arg(column.name);
    case Kind::NameContains:
        return Text::tr("name contains \"%1\"").arg(text);
    case Kind::Unknown:
        return Text::tr("without %1").arg(info.title);
    case Kind::Samples:
        break;
    }
    const SampleIndex count = samples.count();
    return Text::tr("%n sample(s)", nullptr, count);
}

QJsonObject FilterClause::toJson() const
{
    QJsonObject json;
    for (const KindName &entry : kindNames) {
        if (entry.kind == kind)
            json[u"kind"_s] = entry.name;
    }
    if (column.source != ColumnSource::None)
        json[u"column"_s] = column.toText();
    if (!classes.isEmpty())
        json[u"classes"_s] = QJsonArray::fromStringList(classes);
    insertFinite(json, u"least"_s, least);
    insertFinite(json, u"most"_s, most);
    if (!text.isEmpty())
        json[u"text"_s] = text;
    if (kind == Kind::Samples) {
        json[u"samples"_s] = samples.toHex();
        json[u"of"_s] = samples.size();
    }
    return json;
}

std::optional<FilterClause> FilterClause::fromJson(const QJsonObject &json)
{
    FilterClause clause;
    const QString name = json[u"kind"_s].toString();
    const auto *const entry =
        std::ranges::find_if(kindNames, [&](const KindName &k) { return k.name == name; });
    if (entry == kindNames.end())
        return std::nullopt;
    clause.kind = entry->kind;
    clause.column = ColumnKey::fromText(json[u"column"_s].toString());
    for (const QJsonValue item : json[u"classes"_s].toArray())
        clause.classes.append(item.toString());
    clause.least = json[u"least"_s].toDouble(clause.least);
    clause.most = json[u"most"_s].toDouble(clause.most);
    clause.text = json[u"text"_s].toString();
    if (clause.kind == Kind::Samples) {
        const int size = json[u"of"_s].toInt(-1);
        if (size < 0)
            return std::nullopt;
        Result<SampleSet> samples = SampleSet::fromHex(size, json[u"samples"_s].toString());
        if (!samples)
            return std::nullopt;
        clause.samples = std::move(*samples);
    }
    return clause;
}

}  // namespace Atoll
