#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/json/json_value.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace Atoll {

/// Builds values from the events of the JSON library: the whole file, or with a visitor the pieces of it.
/// Events return false to end the reading; `error()` then says why.
class JsonSax
{
public:
    JsonSax(QString name, const JsonVisitor *visitor, TaskControl &task);

    // NOLINTBEGIN(readability-identifier-naming): the JSON library calls them by these names.
    bool null() { return take(JsonValue()); }
    bool boolean(bool value) { return take(JsonValue(value)); }
    bool number_integer(std::int64_t value) { return take(JsonValue(qint64{value})); }
    bool number_unsigned(std::uint64_t value);
    bool number_float(double value, const std::string & /*text*/) { return take(JsonValue(value)); }
    bool string(const std::string &value);
    bool start_object(std::size_t /*size*/) { return open(JsonValue(JsonValue::Object())); }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*size*/) { return open(JsonValue(JsonValue::List())); }
    bool end_array() { return close(); }
    bool key(const std::string &name);
    /// `message` as the library words it.
    bool parse_error(std::size_t position, const std::string &lastToken, const std::exception &exception);
    // NOLINTEND(readability-identifier-naming)
    template <typename Value>
    bool binary(Value & /*value*/)
    {
        return false;  // only binary formats have it
    }

    [[nodiscard]] std::optional<Error> takeError() { return std::move(m_error); }
    [[nodiscard]] JsonValue takeRoot() { return std::move(m_root); }
    [[nodiscard]] std::optional<JsonTop> top() const { return m_top; }

private:
    /// A container being built, and the member of it being read.
    struct Open
    {
        JsonValue container;
        QString key;
    };

    [[nodiscard]] bool take(JsonValue value);
    [[nodiscard]] bool open(JsonValue container);
    [[nodiscard]] bool close();
    [[nodiscard]] bool deliver(JsonValue value);
    [[nodiscard]] bool beginTopMember(const QString &member);
    [[nodiscard]] bool keysDiffer(const JsonValue &object);
    [[nodiscard]] bool fail(ErrorKind kind, const QString &message);
    [[nodiscard]] bool isCancelled();
    [[nodiscard]] QString place() const;
    [[nodiscard]] const QString &sharedKey(const std::string &name);

    QString m_name;
    const JsonVisitor *m_visitor;
    TaskControl &m_task;
    std::optional<Error> m_error;
    JsonValue m_root;

    std::vector<Open> m_open;  ///< outermost first
    int m_depth = 0;           ///< of all containers, built or not
    qint64 m_events = 0;

    std::optional<JsonTop> m_top;  ///< with a visitor
    bool m_isInMember = false;     ///< inside a list that is a member of the top object
    bool m_isSkipping = false;     ///< inside a member nobody wants
    QString m_member;
    qint64 m_index = -1;
    std::vector<QString> m_topKeys;

    std::unordered_map<std::string, QString> m_knownKeys;  ///< keys repeat in every element: one copy of each
};

}  // namespace Atoll
