#include "model/formats/json/json_value.h"

#include "model/core/text.h"
#include "model/formats/text/excerpt.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

JsonValue::JsonValue() = default;
JsonValue::JsonValue(bool value)
    : m_value(value)
{
}
JsonValue::JsonValue(qint64 value)
    : m_value(value)
{
}
JsonValue::JsonValue(quint64 value)
    : m_value(value)
{
}
JsonValue::JsonValue(double value)
    : m_value(value)
{
}
JsonValue::JsonValue(QString value)
    : m_value(std::move(value))
{
}
JsonValue::JsonValue(List value)
    : m_value(std::move(value))
{
}
JsonValue::JsonValue(Object value)
    : m_value(std::move(value))
{
}
JsonValue::JsonValue(const JsonValue &) = default;
JsonValue::JsonValue(JsonValue &&) noexcept = default;
JsonValue &JsonValue::operator=(const JsonValue &) = default;
JsonValue &JsonValue::operator=(JsonValue &&) noexcept = default;
JsonValue::~JsonValue() = default;

const JsonValue *JsonValue::find(QStringView key) const
{
    const Object *members = object();
    if (members == nullptr)
        return nullptr;
    const auto found = std::ranges::find(*members, key, &Member::key);
    return found == members->end() ? nullptr : &found->value;
}

QJsonValue JsonValue::toQt() const
{
    if (const bool *flag = boolean())
        return *flag;
    if (const qint64 *number = integer())
        return *number;
    if (const quint64 *number = unsignedInteger())
        return static_cast<double>(*number);
    if (const double *number = floating())
        return *number;
    if (const QString *string = text())
        return *string;
    if (const List *values = list()) {
        QJsonArray array;
        for (const JsonValue &value : *values)
            array.append(value.toQt());
        return array;
    }
    if (const Object *members = object()) {
        QJsonObject result;
        for (const Member &member : *members)
            result.insert(member.key, member.value.toQt());
        return result;
    }
    return QJsonValue::Null;
}

QString JsonValue::excerpt() const
{
    if (const bool *flag = boolean())
        return *flag ? u"true"_s : u"false"_s;
    if (const qint64 *number = integer())
        return QString::number(*number);
    if (const quint64 *number = unsignedInteger())
        return QString::number(*number);
    if (const double *number = floating())
        return QString::number(*number, 'g', QLocale::FloatingPointShortest);
    if (const QString *string = text())
        return quotedExcerpt(*string);
    if (const List *values = list())
        return Text::tr("a list of %1").arg(values->size());
    if (object() != nullptr)
        return Text::tr("an object");
    return u"null"_s;
}

}  // namespace Atoll
