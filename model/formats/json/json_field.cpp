#include "model/formats/json/json_field.h"

#include "model/core/text.h"
#include "model/formats/text/excerpt.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

JsonField::JsonField(const JsonValue &value, const QString &file, QString path)
    : m_value(&value)
    , m_file(&file)
    , m_step(std::move(path))
{
}

JsonField::JsonField(const JsonValue &value, const JsonField &parent, QString step)
    : m_value(&value)
    , m_file(parent.m_file)
    , m_parent(&parent)
    , m_step(std::move(step))
{
}

QString JsonField::path() const
{
    const QString above = m_parent == nullptr ? QString() : m_parent->path();
    if (m_index >= 0)
        return u"%1[%2]"_s.arg(above, QString::number(m_index));
    const QString step = excerpt(m_step);
    return above.isEmpty() || step.isEmpty() ? above + step : above + u'.' + step;
}

QString JsonField::where() const
{
    const QString place = path();
    return place.isEmpty() ? excerpt(*m_file) : u"%1: %2"_s.arg(excerpt(*m_file), place);
}

std::optional<JsonField> JsonField::find(const QString &key) const &
{
    const JsonValue *found = m_value->find(key);
    if (found == nullptr || found->isNull())
        return std::nullopt;
    return JsonField(*found, *this, key);
}

Result<JsonField> JsonField::member(const QString &key) const &
{
    if (const Result<> object = demandObject(); !object)
        return failure(object.error());
    if (const std::optional<JsonField> found = find(key))
        return *found;
    return failure(ErrorKind::Invalid, Text::tr("%1 has no \"%2\".").arg(where(), key));
}

Result<> JsonField::demandObject() const
{
    if (m_value->object() == nullptr)
        return wrong(Text::tr("an object is expected"));
    return {};
}

Result<qsizetype> JsonField::listSize() const
{
    if (const JsonValue::List *list = m_value->list())
        return static_cast<qsizetype>(list->size());
    return wrong(Text::tr("a list is expected"));
}

JsonField JsonField::at(qsizetype index) const &
{
    JsonField element((*m_value->list())[static_cast<std::size_t>(index)], *this, {});
    element.m_index = index;
    return element;
}

Result<> JsonField::forEach(const std::function<Result<>(const JsonField &)> &visit) const
{
    const Result<qsizetype> size = listSize();
    if (!size)
        return failure(size.error());
    for (qsizetype i = 0; i < *size; ++i) {
        const JsonField element = at(i);
        if (Result<> visited = visit(element); !visited)
            return visited;
    }
    return {};
}

Result<QString> JsonField::text() const
{
    if (const QString *text = m_value->text())
        return *text;
    return wrong(Text::tr("a text is expected"));
}

Result<double> JsonField::number() const
{
    if (const qint64 *integer = m_value->integer())
        return static_cast<double>(*integer);
    if (const quint64 *integer = m_value->unsignedInteger())
        return static_cast<double>(*integer);
    if (const double *number = m_value->floating())
        return *number;
    return wrong(Text::tr("a number is expected"));
}

Result<double> JsonField::share() const
{
    constexpr double rounding = 1e-6;  // of numbers that were single precision once
    Result<double> value = number();
    if (!value)
        return value;
    if (*value < -rounding || *value > 1 + rounding)
        return wrong(Text::tr("a number from 0 to 1 is expected"));
    return std::clamp(*value, 0.0, 1.0);
}

Result<qint64> JsonField::integer() const
{
    constexpr double exactUpTo = 9007199254740992.0;  // 2^53: beyond it a fraction hides behind rounding
    if (const qint64 *integer = m_value->integer())
        return *integer;
    if (const double *number = m_value->floating();
        number != nullptr && std::abs(*number) < exactUpTo && std::trunc(*number) == *number)
        return static_cast<qint64>(*number);
    return wrong(Text::tr("a whole number of at most 64 bits is expected"));
}

Result<QString> JsonField::identifier() const
{
    if (const QString *text = m_value->text())
        return *text;
    if (const quint64 *integer = m_value->unsignedInteger())
        return QString::number(*integer);
    const Result<qint64> value = integer();
    if (!value)
        return wrong(Text::tr("a whole number of at most 64 bits, or a text, is expected"));
    return QString::number(*value);
}

Failure JsonField::wrong(const QString &expectation) const
{
    const QString place = path().isEmpty() ? where() + u": the file"_s : where();
    return failure(ErrorKind::Invalid, Text::tr("%1 is %2; %3.").arg(place, m_value->excerpt(), expectation));
}

Failure JsonField::refuse(const QString &sentence) const
{
    return failure(ErrorKind::Invalid, u"%1: %2"_s.arg(where(), sentence));
}

}  // namespace Atoll
