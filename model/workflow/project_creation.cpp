#include "model/workflow/project_creation.h"

#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/sample_pictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

QString folderBeside(const QString &projectPath)
{
    const QFileInfo info(projectPath);
    return info.absoluteDir().filePath(info.completeBaseName() + u"-images"_s);
}

Result<ImageImportReport> createAndImport(const ProjectCreationRequest &request, TaskControl &task,
                                          const SampleListener &stored)
{
    const QString name = request.name.isEmpty() ? QFileInfo(request.path).completeBaseName() : request.name;
    Result<Project> project = Project::create(request.path, name, request.imageFolder);
    if (!project)
        return failure(project.error());
    Result<ImageImportReport> report = importImages(*project, request.import, task, stored);
    if (report && report->samples == 0)
        return failure(ErrorKind::Invalid, Text::tr("There are no pictures in \"%1\" (%2 other files).")
                                               .arg(request.imageFolder)
                                               .arg(report->otherFiles));
    return report;
}

void removeProjectFiles(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(path + ending);
}

}  // namespace

Result<ImageImportReport> createImageProject(const ProjectCreationRequest &request, TaskControl &task,
                                             const SampleListener &stored)
{
    if (QFile::exists(request.path))
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("There is already something called \"%1\".").arg(request.path));
    ProjectCreationRequest complete = request;
    if (!request.sample.isEmpty()) {
        if (request.imageFolder.isEmpty())
            complete.imageFolder = folderBeside(request.path);
        complete.import = {ImageImportRequest::FolderNames::ReferenceLabels, 1};
        if (const auto unpacked = unpackSamplePictures(request.sample, complete.imageFolder, task); !unpacked)
            return failure(unpacked.error());
    }
    Result<ImageImportReport> report = createAndImport(complete, task, stored);
    if (!report && report.error().kind != ErrorKind::AlreadyExists)
        removeProjectFiles(request.path);
    if (!report && !request.sample.isEmpty())
        QDir(complete.imageFolder).removeRecursively();
    return report;
}

}  // namespace Atoll
