#include "app/cli/commands/image_commands.h"
#include "app/cli/commands/image_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/project_creation.h"
#include "model/workflow/sample_pictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What a run was killed before it could say of the file it had just made.
Result<> finishCreating(Project &project, const ProjectCreationRequest &request)
{
    Result<Transaction> changes = project.transactionWithoutUndo();
    if (!changes)
        return failure(changes.error());
    const QString name = request.name.isEmpty() ? QFileInfo(request.path).completeBaseName() : request.name;
    Result<> done = project.info().set(u"name"_s, name);
    if (done)
        done = project.setImageRoot(request.imageFolder);
    if (done)
        done = changes->commit();
    return done;
}

/// The same folder again continues an interrupted run; another folder is a mistake.
Result<ImageImportReport> continueProject(const ProjectCreationRequest &request, CommandContext &context)
{
    auto project = Project::open(request.path, Access::ReadWrite);
    if (!project)
        return failure(project.error());
    if (!project->imageRoot() && project->sampleCount().value_or(-1) == 0) {
        if (const Result<> done = finishCreating(*project, request); !done)
            return failure(done.error());
    }
    const auto root = project->imageRoot();
    const QString stored = root ? root->canonicalPath() : QString();
    if (stored != QFileInfo(request.imageFolder).canonicalFilePath())
        return failure(
            ErrorKind::AlreadyExists,
            Text::tr("%1 is there already, with the pictures of %2; if these have moved, use the command "
                     "relocate.")
                .arg(request.path, root ? root->absolutePath() : Text::tr("no folder")));
    return importImages(*project, request.import, context.task());
}

Result<> run(CommandContext &context)
{
    ProjectCreationRequest request;
    request.path = context.positionals().constFirst();
    request.name = context.value(u"name"_s);
    request.imageFolder = context.value(u"images"_s);
    request.sample = context.value(u"sample"_s);
    if (request.imageFolder.isEmpty() && request.sample.isEmpty())
        return context.usage(Text::tr("Where are the pictures? Give --images DIR, or --sample digits."));
    if (!request.path.endsWith(u".atoll"_s))
        return context.usage(Text::tr("A project's name ends with .atoll, unlike \"%1\".").arg(request.path));
    const auto import = imageImportRequest(context);
    if (!import)
        return failure(import.error());
    request.import = *import;
    const bool isThere = QFile::exists(request.path);
    const auto report = isThere && request.sample.isEmpty() ? continueProject(request, context)
                                                            : createImageProject(request, context.task());
    if (!report)
        return failure(report.error());
    printImageReport(context, *report);
    return {};
}

}  // namespace

Command createCommand()
{
    return {.name = u"create"_s,
            .summary = Text::tr("make a project from a folder of pictures"),
            .synopses = {u"create PROJECT.atoll --images DIR [--name N] [--labels-from-folders | "
                         u"--reference-from-folders] [--label-level N]"_s,
                         u"create PROJECT.atoll --sample digits [--images NEW_DIR]"_s},
            .description = Text::tr("Reads every picture below DIR once and stores its size, hash, time, "
                                    "sharpness, luminance and more. "
                                    "Pictures are recognised by content (JPEG, PNG, WebP, GIF, BMP, TIFF) "
                                    "and never written to; broken "
                                    "ones are listed with the reason. The order of the samples is the "
                                    "bytewise order of their relative "
                                    "paths.\n\n"
                                    "Interrupted with Ctrl-C, nothing is left. If the project is there "
                                    "already with the same folder, the "
                                    "command does what rescan does, so it also finishes what was killed.\n\n"
                                    "With --sample, 1,797 handwritten digits are unpacked beside the project "
                                    "(or into NEW_DIR) and their "
                                    "classes stored as hidden reference labels, ready for simulate."),
            .options =
                QList<QCommandLineOption>{
                    option(u"images"_s, Text::tr("The folder of pictures."), u"DIR"_s),
                    option(u"name"_s, Text::tr("The project's name; default: that of its file."), u"N"_s),
                    option(u"sample"_s,
                           Text::tr("Use built-in pictures: %1.").arg(samplePictureSets().join(u", "_s)),
                           u"SET"_s)} +
                folderLabelOptions(),
            .examples =
                {u"atoll-cli create street.atoll --images ~/pictures/street"_s,
                 u"atoll-cli create clothes.atoll --images clothing --labels-from-folders --label-level 2"_s,
                 u"atoll-cli create digits.atoll --sample digits"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

}  // namespace Atoll
