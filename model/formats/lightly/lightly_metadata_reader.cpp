#include "model/formats/lightly/lightly_metadata_reader.h"

#include "model/core/text.h"
#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/lightly/lightly_folder.h"
#include "model/formats/text/excerpt.h"

#include <QFileInfo>

#include <vector>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr QLatin1String schemaFile("schema.json");

/// One entry of the schema.
struct Column
{
    QString path;  ///< dotted
    QString type;
    QJsonValue defaultValue;
};

const QStringList &knownTypes()
{
    static const QStringList types{u"NUMERIC_INT"_s,
                                   u"NUMERIC_FLOAT"_s,
                                   u"CATEGORICAL_INT"_s,
                                   u"CATEGORICAL_STRING"_s,
                                   u"CATEGORICAL_BOOLEAN"_s,
                                   u"CATEGORICAL_DATETIME"_s,
                                   u"GPS"_s};
    return types;
}

Result<Column> readColumn(const JsonField &entry)
{
    const Result<QString> path = entry.with(u"path"_s, &JsonField::text);
    if (!path)
        return failure(path.error());
    const Result<QString> type =
        entry.with(u"valueDataType"_s, [](const JsonField &field) -> Result<QString> {
            Result<QString> text = field.text();
            if (text && !knownTypes().contains(*text))
                return field.wrong(Text::tr("one of %1 is expected").arg(knownTypes().join(u", "_s)));
            return text;
        });
    if (!type)
        return failure(type.error());
    const JsonValue *fallback = entry.value().find(u"defaultValue");
    return Column{*path, *type, fallback == nullptr ? QJsonValue() : fallback->toQt()};
}

Result<std::vector<Column>> readSchema(const QString &folder, TaskControl &task)
{
    const QString name = schemaFile;
    const Result<JsonValue> json = readJsonFile(folder + u'/' + name, name, task);
    if (!json)
        return failure(json.error());
    const JsonField top(*json, name);
    std::vector<Column> columns;
    const Result<> read = top.forEach([&](const JsonField &entry) -> Result<> {
        Result<Column> column = readColumn(entry);
        if (!column)
            return failure(column.error());
        columns.push_back(std::move(*column));
        return {};
    });
    return read.transform([&] { return std::move(columns); });
}

bool fits(const QJsonValue &value, const QString &type)
{
    const bool isWhole = value.isDouble() && static_cast<double>(value.toInteger(0)) == value.toDouble();
    if (type == "NUMERIC_INT"_L1 || type == "CATEGORICAL_INT"_L1)
        return isWhole;
    if (type == "NUMERIC_FLOAT"_L1)
        return value.isDouble();
    if (type == "CATEGORICAL_BOOLEAN"_L1)
        return value.isBool();
    if (type == "CATEGORICAL_STRING"_L1)
        return value.isString();
    return true;
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &step : path.split(u'.'))
        value = value.toObject().value(step);
    return value;
}

Result<MetadataRecord> readPicture(const JsonField &top, const std::vector<Column> &columns,
                                   ImportNotes &notes)
{
    const Result<QString> fileName = top.with(u"file_name"_s, &JsonField::text);
    if (!fileName)
        return failure(fileName.error());
    Result<QJsonObject> values = top.with(u"metadata"_s, [](const JsonField &field) {
        return field.demandObject().transform([&] { return field.value().toQt().toObject(); });
    });
    if (!values)
        return failure(values.error());
    for (const Column &column : columns) {
        const QJsonValue value = valueAt(*values, column.path);
        if (value.isUndefined()) {
            if (!column.defaultValue.isNull() && !insertAtPath(*values, column.path, column.defaultValue))
                return top.refuse(
                    Text::tr("\"metadata\" has no room for %1 of the schema: there is a value on the way.")
                        .arg(quotedExcerpt(column.path)));
        } else if (!value.isNull() && !fits(value, column.type)) {
            notes.note(u"other-type"_s,
                       Text::tr("values of another type than the schema says, kept as they are"),
                       u"%1: %2"_s.arg(*fileName, column.path));
        }
    }
    return MetadataRecord{*fileName, SourcePlace(top.where()), std::move(*values)};
}

}  // namespace

bool LightlyMetadataReader::recognises(const QString &path)
{
    return QFileInfo(path).isDir() && lightlyPart(path, u"metadata"_s, schemaFile).has_value();
}

Result<> LightlyMetadataReader::read(const MetadataSource &source, const MetadataListener &listener,
                                     ImportNotes &notes, TaskControl &task) const
{
    const std::optional<QString> folder = lightlyPart(source.path, u"metadata"_s, schemaFile);
    if (!folder)
        return failure(ErrorKind::NotFound,
                       Text::tr("%1 holds no metadata/schema.json.").arg(excerpt(source.path)));
    const Result<std::vector<Column>> columns = readSchema(*folder, task);
    if (!columns)
        return failure(columns.error());
    const Result<QStringList> files = lightlyPictureFiles(*folder, notes, task);
    if (!files)
        return failure(files.error());
    task.beginStage(Text::tr("Reading metadata"), files->size());
    for (const QString &file : *files) {
        if (task.isCancelled())
            return cancelled();
        const Result<JsonValue> json = readJsonFile(*folder + u'/' + file, file, task);
        if (!json)
            return failure(json.error());
        Result<MetadataRecord> record = readPicture(JsonField(*json, file), *columns, notes);
        if (!record)
            return failure(record.error());
        noteOtherPicture(file, record->fileName, notes);
        if (Result<> heard = listener(std::move(*record)); !heard)
            return heard;
        task.advance();
    }
    return {};
}

}  // namespace Atoll
