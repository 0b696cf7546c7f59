#include "model/formats/lightly/lightly_prediction_reader.h"

#include "model/core/text.h"
#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/lightly/lightly_folder.h"
#include "model/formats/lightly/lightly_picture.h"
#include "model/formats/lightly/lightly_schema.h"
#include "model/formats/text/excerpt.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr QLatin1String tasksFile("tasks.json");
constexpr QLatin1String schemaFile("schema.json");

Result<QStringList> readTaskNames(const QString &folder, TaskControl &task)
{
    const QString name = tasksFile;
    const Result<JsonValue> json = readJsonFile(folder + u'/' + name, name, task);
    if (!json)
        return failure(json.error());
    const JsonField top(*json, name);
    QStringList names;
    const Result<> read = top.forEach([&](const JsonField &element) -> Result<> {
        const Result<QString> taskName = element.text();
        if (!taskName)
            return failure(taskName.error());
        if (taskName->isEmpty() || taskName->contains(u'/') || taskName->contains(u'\\') ||
            *taskName == "."_L1 || *taskName == ".."_L1)
            return element.wrong(Text::tr("the name of a folder beside tasks.json is expected"));
        names.append(*taskName);
        return {};
    });
    if (!read)
        return failure(read.error());
    return names;
}

/// The folder of the task asked for.
Result<QString> taskFolder(const PredictionSource &source, TaskControl &task)
{
    const std::optional<QString> predictions = lightlyPart(source.path, u"predictions"_s, tasksFile);
    if (!predictions) {
        if (QFileInfo(source.path + u'/' + schemaFile).isFile())
            return source.path;
        return failure(
            ErrorKind::NotFound,
            Text::tr("%1 holds no predictions/tasks.json, which lists the tasks of a Lightly folder.")
                .arg(excerpt(source.path)));
    }
    const Result<QStringList> names = readTaskNames(*predictions, task);
    if (!names)
        return failure(names.error());
    if (!names->contains(source.task))
        return failure(ErrorKind::NotFound,
                       Text::tr("tasks.json has no task %1. It lists: %2.")
                           .arg(quotedExcerpt(source.task), excerpt(names->join(u", "_s), 400)));
    return *predictions + u'/' + source.task;
}

}  // namespace

bool LightlyPredictionReader::recognises(const QString &path)
{
    return QFileInfo(path).isDir() && (lightlyPart(path, u"predictions"_s, tasksFile).has_value() ||
                                       QFileInfo(path + u'/' + schemaFile).isFile());
}

Result<> LightlyPredictionReader::read(const PredictionSource &source, PredictionSink &sink,
                                       TaskControl &task) const
{
    const Result<QString> folder = taskFolder(source, task);
    if (!folder)
        return failure(folder.error());
    const QString label = QFileInfo(*folder).fileName() + u'/';
    const Result<LightlySchema> schema =
        readLightlySchema(*folder + u'/' + schemaFile, label + schemaFile, task);
    if (!schema)
        return failure(schema.error());
    const Result<QStringList> files = lightlyPictureFiles(*folder, sink.notes(), task);
    if (!files)
        return failure(files.error());
    if (Result<> begun = sink.begin(schema->type, schema->categories); !begun)
        return begun;

    task.beginStage(Text::tr("Reading predictions"), files->size());
    LightlyPicture picture(*schema, source.values, sink.notes());
    for (const QString &file : *files) {
        if (task.isCancelled())
            return cancelled();
        const QString name = label + file;
        const Result<JsonValue> json = readJsonFile(*folder + u'/' + file, name, task);
        if (!json)
            return failure(json.error());
        Result<std::optional<PredictionRecord>> record = picture.read(JsonField(*json, name), file);
        if (!record)
            return failure(record.error());
        if (*record) {
            (*record)->place = SourcePlace(name);
            if (Result<> added = sink.add(std::move(**record)); !added)
                return added;
        }
        task.advance();
    }
    return {};
}

}  // namespace Atoll
