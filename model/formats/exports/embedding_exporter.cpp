#include "model/formats/exports/embedding_exporter.h"

#include "model/core/text.h"
#include "model/formats/archive/zip_writer.h"
#include "model/formats/arrays/embedding_csv.h"
#include "model/formats/arrays/npy_writer.h"
#include "model/formats/exports/exporter.h"
#include "model/formats/exports/names_export.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// The array as a .npy, written row block by row block.
Result<> writeArray(QIODevice &device, const EmbeddingSource &source, TaskControl &task)
{
    task.beginStage(Text::tr("Exporting"), source.names.size());
    const QByteArray header = npyHeader("<f4", {source.names.size(), source.width});
    if (device.write(header) != header.size())
        return failure(ErrorKind::Io, Text::tr("The array cannot be written: %1").arg(device.errorString()));
    return source.forEachBlock([&](const FeatureMatrix &rows) -> Result<> {
        if (task.isCancelled())
            return cancelled();
        task.advance(rows.rows());
        return writeNpyRows(device, rows);
    });
}

Result<> writeNpyAndNames(const QString &path, Overwrite overwrite, const EmbeddingSource &source,
                          TaskControl &task)
{
    const QFileInfo info(path);
    const QString namesPath = info.dir().filePath(info.completeBaseName() + u".txt"_s);
    if (info.suffix() == u"txt")
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: the array needs another ending than its list of names (.txt).").arg(path));
    Result<PartFile> array = PartFile::begin(path, overwrite);
    if (!array)
        return failure(array.error());
    Result<PartFile> names = PartFile::begin(namesPath, overwrite);
    if (!names)
        return failure(names.error());
    if (Result<> written = writeNameList(names->partPath(), source.names, u".npz"_s, task); !written)
        return written;
    if (Result<> written = writeWholeFile(
            array->partPath(), [&](QIODevice &device) { return writeArray(device, source, task); });
        !written)
        return written;
    if (Result<> named = names->commit(); !named)
        return named;
    return array->commit();
}

Result<> writeNpz(const QString &path, Overwrite overwrite, const EmbeddingSource &source, TaskControl &task)
{
    Result<PartFile> part = PartFile::begin(path, overwrite);
    if (!part)
        return failure(part.error());
    // libzip reads members when it closes the archive, so the array waits in a file beside it, not in memory.
    QTemporaryFile array(path + u".part.XXXXXX"_s);
    if (!array.open())
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2.").arg(path, array.errorString()));
    array.close();
    if (Result<> written = writeWholeFile(
            array.fileName(), [&](QIODevice &device) { return writeArray(device, source, task); });
        !written)
        return written;
    Result<ZipWriter> zip = ZipWriter::create(part->partPath());
    if (!zip)
        return failure(zip.error());
    if (Result<> added = zip->addFile(u"embeddings.npy"_s, QFile::encodeName(array.fileName())); !added)
        return added;
    if (Result<> added = zip->addBytes(u"filenames.npy"_s, npyBytes(source.names)); !added)
        return added;
    if (Result<> closed = zip->close(task); !closed)
        return closed;
    return part->commit();
}

Result<> writeLightlyCsv(const QString &path, Overwrite overwrite, const EmbeddingSource &source,
                         TaskControl &task)
{
    Result<PartFile> part = PartFile::begin(path, overwrite);
    if (!part)
        return failure(part.error());
    task.beginStage(Text::tr("Exporting"), source.names.size());
    const Result<> written = writeWholeFile(part->partPath(), [&](QIODevice &device) -> Result<> {
        EmbeddingCsvWriter csv(device, source.width);
        qsizetype next = 0;
        const Result<> all = source.forEachBlock([&](const FeatureMatrix &rows) -> Result<> {
            if (task.isCancelled())
                return cancelled();
            for (Eigen::Index row = 0; row < rows.rows(); ++row)
                csv.row(source.names[next++], {rows.row(row).data(), std::size_t(rows.cols())});
            task.advance(rows.rows());
            return {};
        });
        return all ? csv.flush() : all;
    });
    return written ? part->commit() : written;
}

}  // namespace

const std::vector<EmbeddingExporter> &embeddingExporterCatalog()
{
    static const std::vector<EmbeddingExporter> exporters = {
        {u"npy"_s,
         {},
         Text::tr("the vectors as a NumPy array, the names beside it as .txt"),
         u"npy"_s,
         writeNpyAndNames},
        {u"npz"_s, {}, Text::tr("vectors and names in one NumPy archive"), u"npz"_s, writeNpz},
        {u"lightly-csv"_s,
         {u"lightly"_s},
         Text::tr("vectors and names as Lightly's table"),
         u"csv"_s,
         writeLightlyCsv},
    };
    return exporters;
}

const EmbeddingExporter *findEmbeddingExporter(const QString &name)
{
    const auto &exporters = embeddingExporterCatalog();
    const auto found = std::ranges::find_if(exporters, [&](const EmbeddingExporter &exporter) {
        return exporter.name == name || exporter.aliases.contains(name);
    });
    return found == exporters.end() ? nullptr : &*found;
}

}  // namespace Atoll
