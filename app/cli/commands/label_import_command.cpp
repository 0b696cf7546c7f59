#include "app/cli/commands/annotation_commands.h"
#include "app/cli/commands/import_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/label_import.h"
#include "model/workflow/project.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString userName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return Text::tr("unknown");
}

Result<> run(CommandContext &context)
{
    LabelImportRequest request;
    request.file = context.positionals().at(1);
    request.isReference = context.isSet(u"reference"_s);
    request.author = context.isSet(u"author"_s) ? context.value(u"author"_s) : userName();
    const Result<QStringList> classes = classNames(context);
    if (!classes)
        return finishImport(context, labelFormatName(request), failure(classes.error()));
    request.classes = *classes;
    Result<Project> project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return finishImport(context, labelFormatName(request), failure(project.error()));
    return finishImport(context, labelFormatName(request), importLabels(*project, request, context.task()));
}

}  // namespace

Command labelImportCommand()
{
    return {
        .name = u"label-import"_s,
        .summary = Text::tr("import labels"),
        .synopses = {u"label-import PROJECT FILE|DIR [--classes a,b | F] [--reference] [--author A]"_s},
        .description = Text::tr(
            "FILE is a table with file names and a column \"label\" (one class per picture), a column "
            "\"tag\" (a row per "
            "class, several per picture), or one 0/1 column per class; or COCO instances (.json), whose "
            "boxes are "
            "imported. DIR is a folder whose folders are the classes.\n\n"
            "The file speaks for the pictures it names: their classes (or boxes) become those of the file, "
            "which is "
            "reported where they were others before. Importing the same file again changes nothing.\n\n"
            "With --reference the labels are hidden ground truth for simulate: the program does not show "
            "them as "
            "labels."),
        .options =
            {option(
                 u"classes"_s,
                 Text::tr("Allowed class names, separated by commas; or a file, one a line. A number in the "
                          "table then counts into them, from 0."),
                 u"a,b"_s),
             option(u"reference"_s, Text::tr("Store the labels as hidden ground truth.")),
             option(u"author"_s, Text::tr("Who made the labels; default: the user's name."), u"A"_s)},
        .examples = {u"atoll-cli label-import street.atoll labels.csv"_s,
                     u"atoll-cli label-import clothes.atoll clothing/train --reference"_s},
        .leastPositionals = 2,
        .mostPositionals = 2,
        .run = run};
}

}  // namespace Atoll
