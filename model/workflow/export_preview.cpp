#include "model/workflow/export_preview.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 mostBytes = 4000;

Result<QString> firstPaths(const Project &project, const std::vector<SampleIndex> &members)
{
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());
    QStringList paths;
    paths.reserve(qsizetype(members.size()));
    for (const SampleIndex member : members)
        paths.append((**samples)[std::size_t(member)].path);
    return paths.join(u'\n');
}

Result<QString> firstLines(const Project &project, TagExportRequest request, TaskControl &task)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorKind::Io, Text::tr("There is no place for temporary files."));
    request.out = folder.filePath(u"preview"_s);
    request.overwrite = Overwrite::Refuse;
    if (const Result<ExportReport> written = exportTag(project, request, task); !written)
        return failure(written.error());
    QFile file(request.out);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, file.errorString());
    return QString::fromUtf8(file.read(mostBytes)).trimmed();
}

}  // namespace

Result<ExportPreview> previewExport(const Project &project, const TagExportRequest &request,
                                    TaskControl &task)
{
    const std::optional<ExportFormat> format = findExportFormat(request.format);
    if (!format)
        return failure(ErrorKind::Invalid, Text::tr("There is no export format \"%1\".").arg(request.format));
    const Result<std::vector<SampleIndex>> members = samplesToExport(project, request);
    const Result<SampleIndex> count = project.sampleCount();
    if (!members || !count)
        return failure(!members ? members.error() : count.error());

    const std::vector<SampleIndex> first(
        members->begin(),
        members->begin() + std::ptrdiff_t(std::min(members->size(), ExportPreview::mostSamples)));
    TagExportRequest sample = request;
    sample.samples = SampleSet::fromIndices(*count, first);
    Result<QString> beginning =
        format->isText ? firstLines(project, sample, task) : firstPaths(project, first);
    if (!beginning)
        return failure(beginning.error());
    return ExportPreview{SampleIndex(members->size()), std::move(*beginning)};
}

}  // namespace Atoll
