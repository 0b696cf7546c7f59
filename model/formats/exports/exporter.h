#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/exports/part_file.h"
#include "model/formats/text/csv_writer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <vector>

class QIODevice;

namespace Atoll {

/// One sample on its way out, in the order of the export.
struct ExportSample
{
    QString path;        ///< relative, `/`, NFC
    QByteArray rawPath;  ///< the same as bytes on disk
    qint64 rank = 0;     ///< 1 = picked first; 0: not picked by the tag's own selection
    std::optional<double> score;
    QStringList tags;
    int width = 0;
    int height = 0;
    QJsonObject metadata;
};

struct ExportOptions
{
    FormulaCells formulaCells = FormulaCells::Unchanged;
    QString
        prefix;  ///< put before every path in task lists: "https://host/set/" or "/data/local-files/?d=set/"
    QString imageRoot;
};

/// What was written.
struct ExportSummary
{
    qint64 samples = 0;
    std::vector<ImportWarning> warnings;
};

/// A form in which a batch leaves Atoll: a plain description and a function. A file pair of this folder makes
/// it, a line in `exporter_catalog.cpp` lists it.
struct Exporter
{
    enum class Target : std::uint8_t { File, Folder };
    /// Writes all of `samples` to `path`, an empty file or folder that is thrown away when this fails.
    using Write =
        std::function<Result<>(const QString &path, std::span<const ExportSample> samples,
                               const ExportOptions &options, ExportSummary &summary, TaskControl &task)>;

    QString name;  ///< "csv"
    QStringList aliases;
    QString description;  ///< one line
    QString suffix;       ///< usual ending of the file's name; empty for folders
    Target target = Target::File;
    bool needsPictures = false;  ///< the image folder must be there
    bool needsMetadata = false;  ///< fill `ExportSample::metadata`
    Write write;
};

/// Runs an exporter with the rules of every export: to a new file or a new or empty folder, as a part first,
/// nothing left behind when it fails or is cancelled.
[[nodiscard]] Result<ExportSummary> runExport(const Exporter &exporter, const QString &path,
                                              Overwrite overwrite, std::span<const ExportSample> samples,
                                              const ExportOptions &options, TaskControl &task);

/// Opens `path` for writing, gives the device to `write` and reports what the disk refused.
[[nodiscard]] Result<> writeWholeFile(const QString &path, const std::function<Result<>(QIODevice &)> &write);

/// Writes one JSON value per sample: `[`, lines joined by commas, `]`, or plain lines without the frame
/// (NDJSON).
enum class JsonFrame : std::uint8_t { Array, Lines };
[[nodiscard]] Result<>
writeJsonList(const QString &path, std::span<const ExportSample> samples, JsonFrame frame, TaskControl &task,
              const std::function<QJsonObject(const ExportSample &, qint64 position)> &object);

}  // namespace Atoll
