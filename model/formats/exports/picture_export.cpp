#include "model/formats/exports/picture_export.h"

#include "model/core/text.h"
#include "model/formats/archive/zip_writer.h"
#include "model/formats/limits.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

namespace fs = std::filesystem;

using PlaceOne = void (*)(const fs::path &from, const fs::path &to, std::error_code &error);

/// The name on disk, which on Linux may be any bytes.
fs::path nativeRelative(const ExportSample &sample)
{
#ifdef Q_OS_WIN
    return {sample.path.toStdU16String()};
#else
    return {sample.rawPath.toStdString()};
#endif
}

fs::path folderPath(const QString &folder)
{
    return QFileInfo(folder).filesystemAbsoluteFilePath();
}

/// Bytes of all pictures; NotFound when some are not on the disk.
Result<quint64> measure(std::span<const ExportSample> samples, const ExportOptions &options,
                        TaskControl &task)
{
    const fs::path root = folderPath(options.imageRoot);
    quint64 bytes = 0;
    QStringList missing;
    qint64 missingCount = 0;
    for (const ExportSample &sample : samples) {
        if (task.isCancelled())
            return cancelled();
        std::error_code error;
        const auto size = fs::file_size(root / nativeRelative(sample), error);
        if (!error) {
            bytes += size;
            continue;
        }
        ++missingCount;
        if (missing.size() < limits::namesListed)
            missing.append(sample.path);
    }
    if (missingCount > 0)
        return failure(ErrorKind::NotFound,
                       Text::tr("%1 pictures are not in %2, for example: %3. Nothing was exported.")
                           .arg(missingCount)
                           .arg(options.imageRoot, missing.join(u", "_s)));
    return bytes;
}

Result<> demandSpace(const QString &path, quint64 bytes)
{
    std::error_code error;
    const fs::space_info space = fs::space(folderPath(path), error);
    if (!error && space.available < bytes)
        return failure(ErrorKind::Io,
                       Text::tr("The pictures take %1, but only %2 are free at %3.")
                           .arg(QLocale::c().formattedDataSize(qint64(bytes)),
                                QLocale::c().formattedDataSize(qint64(space.available)), path));
    return {};
}

Failure placeFailure(const ExportSample &sample, const std::error_code &error)
{
    if (error == std::errc::file_exists)
        return failure(
            ErrorKind::AlreadyExists,
            Text::tr("\"%1\" collides with another picture of the export: the target does not tell their "
                     "names apart.")
                .arg(sample.path));
    if (error == std::errc::cross_device_link)
        return failure(ErrorKind::Io,
                       Text::tr("Hard links need the target on the same disk as the pictures; copy them "
                                "or make symbolic links."));
    return failure(
        ErrorKind::Io,
        Text::tr("\"%1\" cannot be exported: %2.").arg(sample.path, QString::fromStdString(error.message())));
}

Result<> placeAll(const QString &path, std::span<const ExportSample> samples, const ExportOptions &options,
                  TaskControl &task, PlaceOne place)
{
    const fs::path root = fs::path(QFileInfo(options.imageRoot).filesystemCanonicalFilePath());
    const fs::path target = folderPath(path);
    for (const ExportSample &sample : samples) {
        if (task.isCancelled())
            return cancelled();
        const fs::path relative = nativeRelative(sample);
        std::error_code error;
        fs::create_directories((target / relative).parent_path(), error);
        if (!error)
            place(root / relative, target / relative, error);
        if (error)
            return placeFailure(sample, error);
        task.advance();
    }
    return {};
}

Exporter folderExporter(const QString &name, const QStringList &aliases, const QString &description,
                        bool copies, PlaceOne place)
{
    return {.name = name,
            .aliases = aliases,
            .description = description,
            .suffix = {},
            .target = Exporter::Target::Folder,
            .needsPictures = true,
            .needsMetadata = false,
            .write = [copies, place](const QString &path, std::span<const ExportSample> samples,
                                     const ExportOptions &options, ExportSummary &,
                                     TaskControl &task) -> Result<> {
                const Result<quint64> bytes = measure(samples, options, task);
                if (!bytes)
                    return failure(bytes.error());
                if (Result<> fits = demandSpace(path, copies ? *bytes : 0); !fits)
                    return fits;
                return placeAll(path, samples, options, task, place);
            }};
}

Result<> writeZip(const QString &path, std::span<const ExportSample> samples, const ExportOptions &options,
                  ExportSummary &, TaskControl &task)
{
    const Result<quint64> bytes = measure(samples, options, task);
    if (!bytes)
        return failure(bytes.error());
    if (Result<> fits = demandSpace(QFileInfo(path).absolutePath(), *bytes); !fits)
        return fits;
    Result<ZipWriter> zip = ZipWriter::create(path);
    if (!zip)
        return failure(zip.error());
    const QByteArray root = QFile::encodeName(options.imageRoot) + '/';
    for (const ExportSample &sample : samples) {
        if (Result<> added = zip->addFile(sample.path, root + sample.rawPath); !added)
            return added;
    }
    return zip->close(task);
}

}  // namespace

Exporter copyExporter()
{
    return folderExporter(u"copy"_s, {u"pictures"_s, u"images"_s},
                          Text::tr("copies of the pictures in a folder"), true,
                          [](const fs::path &from, const fs::path &to, std::error_code &error) {
                              fs::copy_file(from, to, error);
                          });
}

Exporter hardLinkExporter()
{
    return folderExporter(u"hard-link"_s, {u"hardlink"_s},
                          Text::tr("hard links to the pictures in a folder on the same disk"), false,
                          [](const fs::path &from, const fs::path &to, std::error_code &error) {
                              // A link to a link would be a link to somewhere else.
                              fs::create_hard_link(fs::canonical(from, error), to, error);
                          });
}

Exporter symbolicLinkExporter()
{
    return folderExporter(u"symbolic-link"_s, {u"symlink"_s},
                          Text::tr("symbolic links to the pictures in a folder"), false,
                          [](const fs::path &from, const fs::path &to, std::error_code &error) {
                              fs::create_symlink(from, to, error);
                          });
}

Exporter zipExporter()
{
    return {.name = u"zip"_s,
            .aliases = {},
            .description = Text::tr("the pictures in a ZIP archive"),
            .suffix = u"zip"_s,
            .target = Exporter::Target::File,
            .needsPictures = true,
            .needsMetadata = false,
            .write = writeZip};
}

}  // namespace Atoll
