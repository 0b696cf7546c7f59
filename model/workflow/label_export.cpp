#include "model/workflow/label_export.h"

#include "model/core/text.h"
#include "model/formats/text/csv_writer.h"
#include "model/formats/text/excerpt.h"
#include "model/workflow/project.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> writeTable(QIODevice &device, const std::vector<Label> &labels, const std::vector<Sample> &samples,
                    LabelExportReport &report, TaskControl &task)
{
    const auto sameSample = [](const Label &a, const Label &b) { return a.sample == b.sample; };
    const bool hasSeveral = std::ranges::adjacent_find(labels, sameSample) != labels.end();
    CsvWriter writer(device);
    writer.row({u"filename"_s, hasSeveral ? u"tag"_s : u"label"_s});
    task.beginStage(Text::tr("Writing labels"), static_cast<qint64>(labels.size()));
    SampleIndex last = -1;
    for (const Label &label : labels) {
        if (task.isCancelled())
            return cancelled();
        writer.row({samples[static_cast<std::size_t>(label.sample)].path, label.className});
        report.images += label.sample == last ? 0 : 1;
        last = label.sample;
        task.advance();
    }
    report.labels = static_cast<qint64>(labels.size());
    report.formulaCells = writer.formulaCells();
    return writer.flush();
}

}  // namespace

Result<LabelExportReport> exportLabelTable(const Project &project, const LabelExportRequest &request,
                                           TaskControl &task)
{
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());
    Result<std::vector<Label>> labels =
        project.labels().all(request.isReference ? LabelKind::Reference : LabelKind::Label);
    if (!labels)
        return failure(labels.error());
    LabelExportReport report;
    report.boxesLeftOut =
        static_cast<qint64>(std::erase_if(*labels, [](const Label &label) { return label.box.has_value(); }));
    if (labels->empty())
        return failure(ErrorKind::NotFound,
                       request.isReference
                           ? Text::tr("No picture has a hidden reference class, so there is "
                                      "nothing to export.")
                           : Text::tr("No picture has a class, so there is nothing to export."));

    Result<PartFile> part = PartFile::begin(request.path, request.overwrite);
    if (!part)
        return failure(part.error());
    QFile file(part->partPath());
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io,
                       Text::tr("%1 cannot be written: %2.").arg(excerpt(request.path), file.errorString()));
    const Result<> written = writeTable(file, *labels, **samples, report, task);
    file.close();
    if (!written)
        return failure(written.error());
    return part->commit().transform([&] { return report; });
}

}  // namespace Atoll
