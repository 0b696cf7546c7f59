#include "app/cli/commands/embedding_commands.h"
#include "model/core/text.h"
#include "model/workflow/embedding.h"
#include "model/workflow/embedding_import.h"
#include "model/workflow/project.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QStringList onnxOptions = {u"model"_s, u"preset"_s,   u"size"_s,  u"mean"_s,
                                 u"scale"_s, u"channels"_s, u"layer"_s, u"no-normalize"_s};
const QStringList importOptions = {u"names"_s, u"row-order"_s};

/// First of `options` that was given; empty when none was.
QString firstGiven(const CommandContext &context, const QStringList &options)
{
    for (const QString &name : options) {
        if (context.isSet(name))
            return name;
    }
    return {};
}

Result<> takeSize(CommandContext &context, QJsonObject &parameters)
{
    if (!context.isSet(u"size"_s))
        return {};
    const QString size = context.value(u"size"_s);
    const QStringList sides = size.toLower().split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const int width = sides.constFirst().toInt(&isWidth);
    const int height = sides.constLast().toInt(&isHeight);
    if (sides.size() > 2 || !isWidth || !isHeight)
        return context.usage(
            Text::tr("--size is %1; it must be one number or WIDTHxHEIGHT in pixels.").arg(size));
    parameters.insert(u"width"_s, width);
    parameters.insert(u"height"_s, height);
    return {};
}

Result<> takeNumbers(CommandContext &context, const QString &option, QJsonObject &parameters)
{
    if (!context.isSet(option))
        return {};
    QJsonArray numbers;
    for (const QString &text : context.list(option)) {
        bool isNumber = false;
        numbers.append(text.toDouble(&isNumber));
        if (!isNumber)
            return context.usage(Text::tr("--%1 has \"%2\", which is no number.").arg(option, text));
    }
    if (numbers.size() != 1 && numbers.size() != 3)
        return context.usage(Text::tr("--%1 has %2 numbers; it must have one, or three separated by commas.")
                                 .arg(option)
                                 .arg(numbers.size()));
    parameters.insert(option, numbers.size() == 1 ? numbers.first() : QJsonValue(numbers));
    return {};
}

Result<QJsonObject> onnxParameters(CommandContext &context)
{
    QJsonObject parameters;
    if (!context.isSet(u"model"_s))
        return context.usage(Text::tr("The embedder onnx needs --model FILE.onnx."));
    for (const QString &name : {u"model"_s, u"preset"_s, u"channels"_s, u"layer"_s}) {
        if (context.isSet(name))
            parameters.insert(name, context.value(name));
    }
    if (context.isSet(u"no-normalize"_s))
        parameters.insert(u"normalize"_s, false);
    const Result<> done = takeSize(context, parameters)
                              .and_then([&] { return takeNumbers(context, u"mean"_s, parameters); })
                              .and_then([&] { return takeNumbers(context, u"scale"_s, parameters); });
    if (!done)
        return failure(done.error());
    return parameters;
}

Result<EmbedRequest> readRequest(CommandContext &context)
{
    EmbedRequest request;
    request.name = context.value(u"name"_s);
    const bool hasModel = context.isSet(u"model"_s);
    request.embedder = context.isSet(u"embedder"_s) ? context.value(u"embedder"_s)
                       : hasModel                   ? u"onnx"_s
                                                    : u"builtin"_s;
    if (request.embedder == u"onnx"_s) {
        Result<QJsonObject> parameters = onnxParameters(context);
        if (!parameters)
            return failure(parameters.error());
        request.parameters = *parameters;
    } else if (const QString strange = firstGiven(context, onnxOptions); !strange.isEmpty()) {
        return context.usage(Text::tr("--%1 goes with --embedder onnx.").arg(strange));
    }
    if (context.isSet(u"seed"_s)) {
        if (request.embedder == u"onnx"_s)
            return context.usage(Text::tr("--seed is for embedders that learn; an ONNX model does not."));
        request.parameters.insert(u"seed"_s, context.value(u"seed"_s));
    }
    return request;
}

Result<> importFile(CommandContext &context)
{
    for (const QString &name : onnxOptions + QStringList{u"embedder"_s, u"seed"_s}) {
        if (context.isSet(name))
            return context.usage(
                Text::tr("--%1 computes an embedding; it does not go with --import.").arg(name));
    }
    if (context.isSet(u"row-order"_s) && context.value(u"row-order"_s) != u"path"_s)
        return context.usage(
            Text::tr("--row-order is %1; it must be path.").arg(context.value(u"row-order"_s)));
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto report = importEmbedding(*project,
                                        {context.value(u"import"_s), context.value(u"names"_s),
                                         context.isSet(u"row-order"_s), context.value(u"name"_s)},
                                        context.task());
    if (!report) {
        if (report.error().kind != ErrorKind::Cancelled)
            context.setResult(ImportReport::refused(u"embeddings"_s, report.error()));
        return failure(report.error());
    }
    for (const ImportWarning &warning : report->warnings)
        context.warn(warning.message);
    context.print(Text::tr("Imported %1 vectors of %2 numbers from \"%3\".")
                      .arg(report->matched)
                      .arg(report->dim)
                      .arg(QFileInfo(context.value(u"import"_s)).fileName()));
    context.setResult(report->toJson());
    return {};
}

void tell(CommandContext &context, const EmbedReport &report)
{
    const EmbeddingInfo &info = report.embedding;
    if (report.unreadable > 0) {
        QString names = report.unreadableExamples.join(u", "_s);
        if (report.unreadableExamples.size() < report.unreadable)
            names += u", ..."_s;
        context.warn(Text::tr("%1 pictures cannot be read and have a vector of zeros: %2")
                         .arg(report.unreadable)
                         .arg(names));
    }
    if (report.added == 0)
        context.print(Text::tr("The embedding \"%1\" is complete: %2 pictures, %3 numbers each.")
                          .arg(info.name)
                          .arg(info.rows)
                          .arg(info.width));
    else
        context.print(Text::tr("Embedded %1 pictures as \"%2\": %3 numbers each, %4 pictures in all.")
                          .arg(report.added)
                          .arg(info.name)
                          .arg(info.width)
                          .arg(info.rows));
}

Result<> run(CommandContext &context)
{
    if (context.isSet(u"import"_s))
        return importFile(context);
    if (const QString strange = firstGiven(context, importOptions); !strange.isEmpty())
        return context.usage(Text::tr("--%1 goes with --import.").arg(strange));
    const Result<EmbedRequest> request = readRequest(context);
    if (!request)
        return failure(request.error());
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto report = embedImages(*project, *request, context.task());
    if (!report)
        return failure(report.error());
    tell(context, *report);
    const EmbeddingInfo &info = report->embedding;
    context.setResult({{u"embedding"_s, info.name},
                       {u"embedder"_s, info.embedder},
                       {u"parameters"_s, info.parameters},
                       {u"model_hash"_s, QString::fromLatin1(info.modelHash.toHex())},
                       {u"rows"_s, info.rows},
                       {u"width"_s, info.width},
                       {u"added"_s, report->added},
                       {u"learnt_from"_s, report->learntFrom},
                       {u"unreadable"_s, report->unreadable},
                       {u"unreadable_examples"_s, QJsonArray::fromStringList(report->unreadableExamples)}});
    return {};
}

QList<QCommandLineOption> options()
{
    return {
        option(u"embedder"_s, Text::tr("builtin learns from the pictures; onnx runs a model."), u"E"_s),
        option(u"name"_s, Text::tr("Store the embedding under this name (the embedder's, or the file's)."),
               u"N"_s),
        option(u"seed"_s, Text::tr("Seed of the random choices while learning (0)."), u"S"_s),
        option(u"model"_s, Text::tr("The ONNX model."), u"FILE"_s),
        option(u"preset"_s,
               Text::tr("How pictures become its input: imagenet (mean and deviation of torchvision; the "
                        "default), raw "
                        "(0..1), squeezenet."),
               u"P"_s),
        option(u"size"_s, Text::tr("Pixels of its input (what the model says, else 224x224)."), u"WxH"_s),
        option(u"mean"_s, Text::tr("Taken away from pixel values 0..255; one number or one per channel."),
               u"A,B,C"_s),
        option(u"scale"_s, Text::tr("Then multiplied; one number or one per channel."), u"S"_s),
        option(u"channels"_s, Text::tr("Order of the channels: rgb or bgr."), u"ORDER"_s),
        option(u"layer"_s, Text::tr("The layer whose output becomes the embedding (the last)."), u"L"_s),
        option(u"no-normalize"_s,
               Text::tr("Leave the model's numbers as they are instead of making rows unit length.")),
        option(u"import"_s, Text::tr("Take the vectors of this file (.npy, .npz or .csv) instead."),
               u"FILE"_s),
        option(u"names"_s, Text::tr("A file with the picture's path for each row of the imported array."),
               u"FILE"_s),
        option(u"row-order"_s, Text::tr("path: rows are in the order of the sorted paths."), u"ORDER"_s),
    };
}

}  // namespace

Command embedCommand()
{
    return {
        .name = u"embed"_s,
        .summary = Text::tr("turn pictures into vectors"),
        .synopses = {u"embed PROJECT [--name N] [--seed S]"_s,
                     u"embed PROJECT --embedder onnx --model F.onnx [--preset P] [--layer L] [--name N]"_s,
                     u"embed PROJECT --import FILE [--names F | --row-order path] [--name N]"_s},
        .description = Text::tr(
            "Computes an embedding of all pictures and stores it in the project. The built-in embedder "
            "learns "
            "from the pictures themselves and needs neither a model nor a network; it gives up to 256 "
            "numbers "
            "per picture. With a neural network in an ONNX file, the output of a layer is taken instead.\n\n"
            "Run again with the same name, it embeds only pictures that joined since, with what was learnt "
            "then. "
            "A picture that cannot be read gets a vector of zeros, which leaves it out of selections by "
            "distance. "
            "An interrupted run leaves nothing behind."),
        .options = options(),
        .examples =
            {u"atoll-cli embed street.atoll"_s,
             u"atoll-cli embed street.atoll --model resnet18.onnx --layer onnx_tensor_189 --name resnet"_s,
             u"atoll-cli embed street.atoll --import embeddings.csv --name clip"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
