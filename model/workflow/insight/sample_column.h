#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace Atoll {

class Project;

enum class ColumnSource : std::uint8_t {
    None,            ///< nothing chosen: one colour
    Path,            ///< file name with folders, in bytewise order
    Picture,         ///< what was found out about the picture: name is one of pictureColumnNames()
    Metadata,        ///< custom metadata: name is the path into it, "weather.rain"
    Score,           ///< name is the score type, `of` the query tag it was made for
    Label,           ///< class a person gave (whole picture; several: the last)
    PredictedClass,  ///< most probable class of a task: name is the task
    Tag,             ///< membership: name is the tag; class 0 is in it, class 1 is not
    PickOrder,       ///< rank in a selection: name is the tag; ascending from 1
};

/// What a view is coloured, sorted or filtered by. Can be stored as text.
struct ColumnKey
{
    ColumnSource source = ColumnSource::None;
    QString name;
    QString of;

    /// "score:uncertainty_margin@initial-tag"; `%` and `@` of the names are written %25 and %40.
    [[nodiscard]] QString toText() const;
    /// Source None for what is not understood.
    [[nodiscard]] static ColumnKey fromText(const QString &text);

    bool operator==(const ColumnKey &) const = default;
};

enum class ColumnKind : std::uint8_t { Number, Class, Text };

/// How a number is shown to people.
enum class ColumnUnit : std::uint8_t { Plain, Pixels, Bytes, Time };

struct ColumnInfo
{
    ColumnKey key;
    ColumnKind kind = ColumnKind::Number;
    QString title;  ///< for people: "uncertainty_margin", "Sharpness", "Label"
    QString group;  ///< for menus: "Scores", "Picture", "Metadata", "Classes", "Tags"
    ColumnUnit unit = ColumnUnit::Plain;

    bool operator==(const ColumnInfo &) const = default;
};

/// One value per sample of the data set.
struct SampleColumn
{
    static constexpr qsizetype maximumClasses = 1000;  ///< metadata of more different texts is no column

    ColumnInfo info;
    /// Number: n, NaN where unknown. Times are milliseconds since 1970, which a float holds to two minutes.
    std::vector<float> numbers;
    std::vector<std::int32_t> classes;  ///< Class: n, index into classNames, -1 where unknown
    QStringList classNames;             ///< in alphabetical order, or the one the source gives them
    /// Text, and times: each sample's place in ascending order, -1 where unknown; equal values have equal
    /// places.
    std::vector<std::int32_t> ranks;
};

using SharedColumn = std::shared_ptr<const SampleColumn>;

/// Names of what is known of every picture: width, height, bytes, sharpness, snr, luminance, contrast, red,
/// green, blue, aspect_ratio and taken_at (numbers), state and duplicate (classes).
[[nodiscard]] QStringList pictureColumnNames();

/// What is known of a column without looking into a project; metadata count as numbers here.
[[nodiscard]] ColumnInfo columnInfo(const ColumnKey &key);

/// Every column of the project, grouped, in the order menus show them. Of a large data set 20,000 custom
/// metadata, evenly spread, are looked at: what fewer than one sample in a thousand has may not be listed,
/// and `kind` of metadata is that of those seen.
[[nodiscard]] Result<std::vector<ColumnInfo>> availableColumns(const Project &project);

/// NotFound when it is no longer there, Invalid for metadata of more than `maximumClasses` different texts.
/// Metadata of numbers only are a Number column, all others a Class column.
[[nodiscard]] Result<SharedColumn> loadColumn(const Project &project, const ColumnKey &key,
                                              TaskControl &control);

}  // namespace Atoll
