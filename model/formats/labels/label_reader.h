#pragma once

#include "model/core/geometry.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/records/import_notes.h"
#include "model/formats/records/source_place.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <span>

namespace Atoll {

/// A file of labels and what a person has to say about it.
struct LabelSource
{
    QString path;
    QStringList classes;  ///< allowed names; in a table a number then counts into them, from 0
    QString imageRoot;    ///< canonical folder of the data set's pictures; may be empty
    std::span<const QString> dataSetPaths;  ///< relative paths of all pictures
};

/// One label of one picture. The name is as the file has it: matching is the receiver's work.
struct LabelRecord
{
    QString fileName;
    SourcePlace place;
    QString className;
    std::optional<Box> box;    ///< none: the class of the whole picture
    bool isExclusive = false;  ///< the picture can have no second class in this file
};

using LabelListener = std::function<Result<>(LabelRecord record)>;

/// Reads one format; hands every label to the listener, whose failure ends the reading.
class LabelReader
{
public:
    LabelReader() = default;
    LabelReader(const LabelReader &) = delete;
    LabelReader &operator=(const LabelReader &) = delete;
    virtual ~LabelReader() = default;

    [[nodiscard]] virtual Result<> read(const LabelSource &source, const LabelListener &listener,
                                        ImportNotes &notes, TaskControl &task) const = 0;
};

}  // namespace Atoll
