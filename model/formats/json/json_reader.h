#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/json/json_value.h"

#include <functional>

class QIODevice;

namespace Atoll {

/// What every reading of JSON has in common: UTF-8, or UTF-16 with its mark; at most `limits::jsonDepth`
/// levels and `limits::textFileBytes`; an object that names a key twice, NaN and Infinity are refused. Errors
/// name the file, line and column. `name` is the file in messages.

/// A whole file.
[[nodiscard]] Result<JsonValue> readJsonFile(const QString &path, const QString &name, TaskControl &task);
[[nodiscard]] Result<JsonValue> readJson(QIODevice &device, const QString &name, TaskControl &task);

/// One piece of a large file: an element of the list at its top (`member` is empty), an element of a list
/// that is member `member` of the object at its top, or (index -1) such a member that is no list.
struct JsonElement
{
    QString member;
    qint64 index = -1;
    JsonValue value;

    /// `annotations[17]`, `[17]` or `info`.
    [[nodiscard]] QString path() const;
};

struct JsonVisitor
{
    /// Whether the elements of this member of the top object are wanted; others cost no memory. Null: all.
    std::function<bool(const QString &member)> wants;
    /// Hears of every wanted element in the order of the file; its failure ends the reading.
    std::function<Result<>(JsonElement element)> element;
};

enum class JsonTop : std::uint8_t { List, Object };

/// Reads a file piece by piece, so that memory does not grow with its length. A top that is neither list nor
/// object is refused.
[[nodiscard]] Result<JsonTop> streamJsonFile(const QString &path, const QString &name,
                                             const JsonVisitor &visitor, TaskControl &task);
[[nodiscard]] Result<JsonTop> streamJson(QIODevice &device, const QString &name, const JsonVisitor &visitor,
                                         TaskControl &task);

}  // namespace Atoll
