#include "app/cli/commands/annotation_commands.h"
#include "app/cli/commands/import_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/prediction_import.h"
#include "model/workflow/project.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<ValueReading> valueReading(CommandContext &context)
{
    const bool softmax = context.isSet(u"softmax"_s);
    const bool normalize = context.isSet(u"normalize"_s);
    const bool multiLabel = context.isSet(u"multi-label"_s);
    if ((softmax && (normalize || multiLabel)) || (normalize && multiLabel))
        return context.usage(Text::tr("Give one of --softmax, --normalize and --multi-label."));
    if (softmax)
        return ValueReading::Softmax;
    if (normalize)
        return ValueReading::Normalize;
    return multiLabel ? ValueReading::Independent : ValueReading::Probabilities;
}

Result<BoxReading> boxReading(CommandContext &context)
{
    const QString name = context.value(u"boxes"_s);
    if (name == "size"_L1)
        return BoxReading::CornerAndSize;
    if (name == "corners"_L1)
        return BoxReading::Corners;
    if (name == "fractions"_L1)
        return BoxReading::Fractions;
    return context.usage(Text::tr("--boxes is %1; it must be size, corners or fractions.").arg(name));
}

Result<PredictionImportRequest> readRequest(CommandContext &context)
{
    PredictionImportRequest request;
    request.files = context.positionals().mid(1);
    const Result<QString> task = context.required(u"task"_s);
    if (!task)
        return failure(task.error());
    request.task = *task;
    request.cocoImages = context.value(u"coco-images"_s);
    request.names = context.value(u"names"_s);
    const QString rowOrder = context.value(u"row-order"_s);
    if (!rowOrder.isEmpty() && rowOrder != "path"_L1)
        return context.usage(Text::tr("--row-order is %1; it must be path.").arg(rowOrder));
    request.rowsInPathOrder = !rowOrder.isEmpty();
    if (request.rowsInPathOrder && !request.names.isEmpty())
        return context.usage(Text::tr("Give --names or --row-order, not both."));
    const Result<ValueReading> values = valueReading(context);
    if (!values)
        return failure(values.error());
    request.values = *values;
    const Result<BoxReading> boxes = boxReading(context);
    if (!boxes)
        return failure(boxes.error());
    request.boxes = *boxes;
    return request;
}

Result<> run(CommandContext &context)
{
    Result<PredictionImportRequest> request = readRequest(context);
    if (!request)
        return failure(request.error());
    const Result<QStringList> classes = classNames(context);
    if (!classes)
        return finishImport(context, predictionFormatName(*request), failure(classes.error()));
    request->classes = *classes;
    Result<Project> project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return finishImport(context, predictionFormatName(*request), failure(project.error()));
    return finishImport(context, predictionFormatName(*request),
                        importPredictions(*project, *request, context.task()));
}

}  // namespace

Command predictImportCommand()
{
    return {
        .name = u"predict-import"_s,
        .summary = Text::tr("import what a model predicted"),
        .synopses =
            {u"predict-import PROJECT FILE... --task NAME [--coco-images F] [--classes a,b | F] [--names F | "
             u"--row-order path] [--softmax | --normalize | --multi-label] [--boxes size|corners|fractions]"_s},
        .description = Text::tr("Reads predictions and stores them under the name of a task; a task of that "
                                "name is replaced. Pictures are "
                                "found by their relative path, and the report says how many of the data set "
                                "have a prediction. Either all "
                                "of it is stored or, when something is wrong, nothing.\n\n"
                                "FILE is a Lightly folder (the data set's root, .lightly, or predictions; "
                                "NAME is then the task to read), "
                                "COCO results with the instances file in --coco-images, a table with file "
                                "names and either label and score "
                                "or one column per class, an array N x C (.npy, .npz) with --names or "
                                "--row-order, or a folder with one "
                                ".npy of class probabilities (C x H x W) per picture.\n\n"
                                "Numbers that are no probabilities are refused with a sentence that says "
                                "which option reads them."),
        .options =
            {option(u"task"_s, Text::tr("Name of the task."), u"NAME"_s),
             option(u"coco-images"_s, Text::tr("COCO instances file with the names of the pictures."),
                    u"F"_s),
             option(u"classes"_s,
                    Text::tr("Class names in column order, separated by commas; or a file, one a line."),
                    u"a,b"_s),
             option(u"names"_s, Text::tr("File names of an array's rows, one a line; or a .npy of text."),
                    u"F"_s),
             option(u"row-order"_s, Text::tr("\"path\": an array's rows follow the sorted paths."),
                    u"path"_s),
             option(u"softmax"_s, Text::tr("The numbers are logits.")),
             option(u"normalize"_s, Text::tr("Divide each row by its sum.")),
             option(u"multi-label"_s, Text::tr("Several classes can be true at once.")),
             option(u"boxes"_s,
                    Text::tr("What the four numbers of a box are: x, y and size in pixels; two corners; "
                             "or x, y and size as fractions of the picture."),
                    u"size|corners|fractions"_s, u"size"_s)},
        .examples =
            {u"atoll-cli predict-import street.atoll predictions.csv --task weather"_s,
             u"atoll-cli predict-import street.atoll p.npy --names files.txt --classes sun,rain --task weather"_s,
             u"atoll-cli predict-import street.atoll ~/pictures/street --task people"_s,
             u"atoll-cli predict-import street.atoll results.json --coco-images instances.json --task cars"_s},
        .leastPositionals = 2,
        .mostPositionals = -1,
        .run = run};
}

}  // namespace Atoll
