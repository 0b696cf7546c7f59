#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/records/import_notes.h"
#include "model/formats/records/source_place.h"

#include <QJsonObject>

#include <functional>
#include <span>

namespace Atoll {

struct MetadataSource
{
    QString path;
    std::span<const QString> dataSetPaths;  ///< relative paths of all pictures
};

/// What a file says about one picture, apart from its name, which is as the file has it.
struct MetadataRecord
{
    QString fileName;
    SourcePlace place;
    QJsonObject values;
};

using MetadataListener = std::function<Result<>(MetadataRecord record)>;

/// Reads one format of custom metadata; the listener's failure ends the reading.
class MetadataReader
{
public:
    MetadataReader() = default;
    MetadataReader(const MetadataReader &) = delete;
    MetadataReader &operator=(const MetadataReader &) = delete;
    virtual ~MetadataReader() = default;

    [[nodiscard]] virtual Result<> read(const MetadataSource &source, const MetadataListener &listener,
                                        ImportNotes &notes, TaskControl &task) const = 0;
};

/// Puts a value at a dotted path ("weather.scenario"), making the objects on the way. False when something
/// else than an object is in the way, or a value is there already.
[[nodiscard]] bool insertAtPath(QJsonObject &object, const QString &path, const QJsonValue &value);

}  // namespace Atoll
