#include "model/formats/json/json_reader.h"

#include "model/core/text.h"
#include "model/formats/arrays/foreign_file.h"
#include "model/formats/json/json_sax.h"
#include "model/formats/json/json_source.h"
#include "model/formats/limits.h"
#include "model/formats/text/excerpt.h"

#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> parse(QIODevice &device, const QString &name, JsonSax &sax)
{
    JsonSource source(device);
    try {
        const bool done = nlohmann::json::sax_parse(JsonSourceIterator(source), JsonSourceIterator(), &sax);
        if (!source.error().isEmpty())
            return failure(ErrorKind::Io,
                           Text::tr("%1 cannot be read: %2.").arg(excerpt(name), source.error()));
        if (!done)
            return failure(sax.takeError().value_or(
                Error{ErrorKind::Invalid, Text::tr("%1 is not JSON.").arg(excerpt(name))}));
    } catch (const std::exception &exception) {
        return failure(
            ErrorKind::Io,
            Text::tr("%1 cannot be read: %2.").arg(excerpt(name), QString::fromUtf8(exception.what())));
    }
    return {};
}

template <typename Read>
auto withFile(const QString &path, const QString &name, const Read &read)
    -> decltype(read(std::declval<QFile &>()))
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return failure(ErrorKind::NotFound, Text::tr("%1 is not there, or is no file.").arg(excerpt(name)));
    if (const std::optional<QString> foreign = foreignFileSentence(path))
        return failure(ErrorKind::Unsupported, *foreign);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io,
                       Text::tr("%1 cannot be opened: %2.").arg(excerpt(name), file.errorString()));
    if (file.size() > limits::textFileBytes)
        return failure(ErrorKind::Unsupported, Text::tr("%1 has %2 bytes; the limit for JSON is %3.")
                                                   .arg(excerpt(name), QString::number(file.size()),
                                                        QString::number(limits::textFileBytes)));
    return read(file);
}

}  // namespace

QString JsonElement::path() const
{
    const QString key = excerpt(member, 40);
    return index < 0 ? key : u"%1[%2]"_s.arg(key, QString::number(index));
}

Result<JsonValue> readJsonFile(const QString &path, const QString &name, TaskControl &task)
{
    return withFile(path, name, [&](QFile &file) { return readJson(file, name, task); });
}

Result<JsonValue> readJson(QIODevice &device, const QString &name, TaskControl &task)
{
    JsonSax sax(name, nullptr, task);
    return parse(device, name, sax).transform([&] { return sax.takeRoot(); });
}

Result<JsonTop> streamJsonFile(const QString &path, const QString &name, const JsonVisitor &visitor,
                               TaskControl &task)
{
    return withFile(path, name, [&](QFile &file) { return streamJson(file, name, visitor, task); });
}

Result<JsonTop> streamJson(QIODevice &device, const QString &name, const JsonVisitor &visitor,
                           TaskControl &task)
{
    JsonSax sax(name, &visitor, task);
    return parse(device, name, sax).transform([&] { return *sax.top(); });
}

}  // namespace Atoll
