#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <variant>
#include <vector>

namespace Atoll {

/// One value of a JSON file. Whole numbers stay exact over the range of signed and unsigned 64 bits; an
/// object keeps the order of the file, and its keys differ (the reader refuses others).
class JsonValue
{
public:
    struct Member;
    using List = std::vector<JsonValue>;
    using Object = std::vector<Member>;

    JsonValue();
    explicit JsonValue(bool value);
    explicit JsonValue(qint64 value);
    explicit JsonValue(quint64 value);
    explicit JsonValue(double value);
    explicit JsonValue(QString value);
    explicit JsonValue(List value);
    explicit JsonValue(Object value);
    JsonValue(const JsonValue &);
    JsonValue(JsonValue &&) noexcept;
    JsonValue &operator=(const JsonValue &);
    JsonValue &operator=(JsonValue &&) noexcept;
    ~JsonValue();

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }

    // Each is null when the value is of another kind.
    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const QString *text() const { return std::get_if<QString>(&m_value); }
    [[nodiscard]] const List *list() const { return std::get_if<List>(&m_value); }
    [[nodiscard]] const Object *object() const { return std::get_if<Object>(&m_value); }
    [[nodiscard]] List *list() { return std::get_if<List>(&m_value); }
    [[nodiscard]] Object *object() { return std::get_if<Object>(&m_value); }
    [[nodiscard]] const qint64 *integer() const { return std::get_if<qint64>(&m_value); }
    /// Only for numbers beyond the range of `integer`.
    [[nodiscard]] const quint64 *unsignedInteger() const { return std::get_if<quint64>(&m_value); }
    [[nodiscard]] const double *floating() const { return std::get_if<double>(&m_value); }

    /// The member of an object; null when there is none, or when this is no object.
    [[nodiscard]] const JsonValue *find(QStringView key) const;

    /// The same for Qt. A whole number beyond 2^63 becomes floating point.
    [[nodiscard]] QJsonValue toQt() const;
    /// A few letters that show the value in a message: `"cat"`, `17`, `a list of 3`.
    [[nodiscard]] QString excerpt() const;

private:
    std::variant<std::monostate, bool, qint64, quint64, double, QString, List, Object> m_value;
};

struct JsonValue::Member
{
    QString key;
    JsonValue value;
};

}  // namespace Atoll
