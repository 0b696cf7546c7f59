#include "model/formats/exports/exporter.h"

#include "model/core/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 nearlyFullBytes = 1 << 20;

/// Names whose bytes are no valid text go out with replacement letters; that is worth saying.
void warnOfReplacedLetters(std::span<const ExportSample> samples, ExportSummary &summary)
{
    const auto count = std::ranges::count_if(
        samples, [](const ExportSample &sample) { return !QByteArrayView(sample.rawPath).isValidUtf8(); });
    if (count > 0)
        summary.warnings.push_back(
            {u"replaced-letters"_s, count,
             Text::tr("%1 names are not valid Unicode on the disk; they are written with "
                      "replacement letters.")
                 .arg(count)});
}

template <typename Part>
Result<ExportSummary> writePart(Result<Part> part, const Exporter &exporter,
                                std::span<const ExportSample> samples, const ExportOptions &options,
                                TaskControl &task)
{
    if (!part)
        return failure(part.error());
    ExportSummary summary;
    if (!exporter.needsPictures)
        warnOfReplacedLetters(samples, summary);
    task.beginStage(Text::tr("Exporting"), qint64(samples.size()));
    if (Result<> written = exporter.write(part->partPath(), samples, options, summary, task); !written)
        return failure(written.error());
    summary.samples = qint64(samples.size());
    if (task.isCancelled())
        return cancelled();
    return part->commit().map([&] { return std::move(summary); });
}

}  // namespace

Result<ExportSummary> runExport(const Exporter &exporter, const QString &path, Overwrite overwrite,
                                std::span<const ExportSample> samples, const ExportOptions &options,
                                TaskControl &task)
{
    if (samples.empty())
        return failure(ErrorKind::Invalid, Text::tr("There is no sample to export."));
    if (exporter.target == Exporter::Target::Folder)
        return writePart(PartFolder::begin(path), exporter, samples, options, task);
    return writePart(PartFile::begin(path, overwrite), exporter, samples, options, task);
}

Result<> writeWholeFile(const QString &path, const std::function<Result<>(QIODevice &)> &write)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    Result<> written = write(file);
    file.close();
    if (written && file.error() != QFileDevice::NoError)
        written = failure(ErrorKind::Io, Text::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    // Behind a buffer the system's own words are lost, and a full disk is what it nearly always is.
    if (!written && written.error().kind == ErrorKind::Io &&
        QStorageInfo(path).bytesAvailable() < nearlyFullBytes)
        return failure(ErrorKind::Io, Text::tr("%1 cannot be written: the disk is full.").arg(path));
    return written;
}

Result<> writeJsonList(const QString &path, std::span<const ExportSample> samples, JsonFrame frame,
                       TaskControl &task,
                       const std::function<QJsonObject(const ExportSample &, qint64)> &object)
{
    return writeWholeFile(path, [&](QIODevice &device) -> Result<> {
        const bool framed = frame == JsonFrame::Array;
        device.write(framed ? "[\n" : "");
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (task.isCancelled())
                return cancelled();
            QByteArray line = QJsonDocument(object(samples[i], qint64(i))).toJson(QJsonDocument::Compact);
            line += framed && i + 1 < samples.size() ? ",\n" : "\n";
            if (device.write(line) != line.size())
                return failure(ErrorKind::Io,
                               Text::tr("%1 cannot be written: %2.").arg(path, device.errorString()));
            task.advance();
        }
        device.write(framed ? "]\n" : "");
        return {};
    });
}

}  // namespace Atoll
