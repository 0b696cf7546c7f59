#include "model/workflow/relocation.h"

#include "model/core/text.h"
#include "model/images/image_file.h"
#include "model/workflow/project.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype exampleCount = 10;

std::optional<FileStatus> statusBehindLinks(const std::filesystem::path &path)
{
    const auto status = fileStatus(path);
    if (!status || status->kind != FileStatus::Kind::Link)
        return status;
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(path, error);
    return error ? std::nullopt : fileStatus(target);
}

}  // namespace

QJsonObject RelocationReport::toJson() const
{
    return {{u"folder"_s, folder},
            {u"found"_s, found},
            {u"other_size"_s, otherSize},
            {u"missing"_s, missing},
            {u"missing_examples"_s, QJsonArray::fromStringList(missingExamples)}};
}

Result<RelocationReport> relocateImages(Project &project, const QString &folder, TaskControl &task)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return failure(ErrorKind::NotFound, Text::tr("There is no folder \"%1\".").arg(folder));
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());

    RelocationReport report;
    report.folder = info.absoluteFilePath();
    const std::filesystem::path root = pathFromText(report.folder);
    task.beginStage(Text::tr("Looking for pictures"), static_cast<qint64>((*samples)->size()));
    for (const Sample &sample : **samples) {
        if (task.isCancelled())
            return cancelled();
        task.advance();
        const auto status = statusBehindLinks(samplePath(root, sample));
        if (status && status->kind == FileStatus::Kind::Regular) {
            ++report.found;
            report.otherSize += status->bytes == sample.facts.bytes ? 0 : 1;
            continue;
        }
        ++report.missing;
        if (report.missingExamples.size() < exampleCount)
            report.missingExamples.append(sample.path);
    }
    if (report.found == 0 && report.missing > 0)
        return failure(
            ErrorKind::Invalid,
            Text::tr("None of the %1 pictures is in \"%2\" (%3, for instance, is not there); the project "
                     "still points at the old folder.")
                .arg(report.missing)
                .arg(report.folder, report.missingExamples.first()));
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    return project.setImageRoot(report.folder)
        .and_then([&] {
            return project.addHistory(
                Text::tr("Pointed the project at the pictures in \"%1\".").arg(report.folder),
                report.toJson());
        })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return report; });
}

}  // namespace Atoll
