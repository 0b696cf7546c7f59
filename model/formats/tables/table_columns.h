#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/names/stem_matcher.h"
#include "model/formats/text/csv_reader.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>

namespace Atoll {

/// The column of a table that names the pictures: the first of `filename, filenames, file_name, image,
/// image_name, path, ImageID`. ImageID comes without extension, as in Open Images.
class FileNameColumn
{
public:
    /// Invalid when the table has none of them, naming those it has. `dataSetPaths` resolve names without
    /// extension.
    [[nodiscard]] static Result<FileNameColumn> find(const CsvReader &table,
                                                     std::span<const QString> dataSetPaths);

    [[nodiscard]] int column() const { return m_column; }
    /// Of the current row; Invalid when the cell is empty.
    [[nodiscard]] Result<QString> read(const CsvReader &table) const;

private:
    int m_column = -1;
    std::optional<StemMatcher> m_stems;
};

/// Invalid when two columns have the same name, or one has none, apart from `except`.
[[nodiscard]] Result<> checkColumnNames(const CsvReader &table, int except);

/// Calls `visit` for each row, with progress in bytes, until one fails.
[[nodiscard]] Result<> forEachRow(CsvReader &table, const QString &stage, TaskControl &task,
                                  const std::function<Result<>()> &visit);

/// Whether the file may be a table: by its extension (.csv, .tsv, .txt).
[[nodiscard]] bool looksLikeTable(const QString &path);

}  // namespace Atoll
