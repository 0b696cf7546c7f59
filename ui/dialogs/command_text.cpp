#include "ui/dialogs/command_text.h"

#include "model/workflow/insight/select_command.h"
#include "ui/dialogs/new_project.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

class CommandLine
{
public:
    CommandLine(const QString &command, const QString &project)
    {
        add(u"atoll-cli"_s);
        add(command);
        add(project);
    }

    CommandLine &add(const QString &word)
    {
        m_words.append(shellQuoted(word));
        return *this;
    }
    /// Left out when `value` is empty.
    CommandLine &option(const QString &name, const QString &value)
    {
        return value.isEmpty() ? *this : flag(name, true).add(value);
    }
    CommandLine &flag(const QString &name, bool isSet)
    {
        if (isSet)
            m_words.append(u"--"_s + name);
        return *this;
    }
    [[nodiscard]] QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

/// Names with commas cannot stand in a list; such a list is left to a file of the person's own.
QString classList(const QStringList &classes)
{
    return classes.join(u',');
}

QString numberList(const QJsonValue &value)
{
    const QJsonArray numbers = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList texts;
    texts.reserve(numbers.size());
    for (const auto &number : numbers)
        texts.append(QString::number(number.toDouble(), 'g', 17));
    return texts.join(u',');
}

void addOnnxSettings(CommandLine &line, const QJsonObject &settings)
{
    for (const QString &name : {u"model"_s, u"preset"_s, u"channels"_s, u"layer"_s})
        line.option(name, settings.value(name).toString());
    if (settings.contains(u"width"_s))
        line.option(
            u"size"_s,
            u"%1x%2"_s.arg(settings.value(u"width"_s).toInt()).arg(settings.value(u"height"_s).toInt()));
    for (const QString &name : {u"mean"_s, u"scale"_s})
        if (settings.contains(name))
            line.option(name, numberList(settings.value(name)));
    line.flag(u"no-normalize"_s, !settings.value(u"normalize"_s).toBool(true));
}

}  // namespace

QString commandFor(const QString &project, const PredictionImportRequest &request)
{
    CommandLine line(u"predict-import"_s, project);
    for (const QString &file : request.files)
        line.add(file);
    line.option(u"task"_s, request.task)
        .option(u"coco-images"_s, request.cocoImages)
        .option(u"classes"_s, classList(request.classes))
        .option(u"names"_s, request.names)
        .option(u"row-order"_s, request.rowsInPathOrder ? u"path"_s : QString())
        .flag(u"softmax"_s, request.values == ValueReading::Softmax)
        .flag(u"normalize"_s, request.values == ValueReading::Normalize)
        .flag(u"multi-label"_s, request.values == ValueReading::Independent);
    if (request.boxes != BoxReading::CornerAndSize)
        line.option(u"boxes"_s, request.boxes == BoxReading::Corners ? u"corners"_s : u"fractions"_s);
    return line.text();
}

QString commandFor(const QString &project, const LabelImportRequest &request)
{
    return CommandLine(u"label-import"_s, project)
        .add(request.file)
        .option(u"classes"_s, classList(request.classes))
        .flag(u"reference"_s, request.isReference)
        .option(u"author"_s, request.author)
        .text();
}

QString commandFor(const QString &project, const EmbeddingImportRequest &request)
{
    return CommandLine(u"embed"_s, project)
        .option(u"import"_s, request.file)
        .option(u"names"_s, request.namesFile)
        .option(u"row-order"_s, request.rowsInPathOrder ? u"path"_s : QString())
        .option(u"name"_s, request.name)
        .text();
}

QString metadataImportCommand(const QString &project, const QString &file)
{
    return CommandLine(u"metadata-import"_s, project).add(file).text();
}

QString commandFor(const QString &project, const TagExportRequest &request)
{
    if (request.samples)
        return {};
    return CommandLine(u"export"_s, project)
        .option(u"tag"_s, request.tag)
        .option(u"format"_s, request.format)
        .option(u"out"_s, request.out)
        .flag(u"added-only"_s, request.addedOnly)
        .option(u"order"_s, request.order == ExportOrder::Rank ? u"rank"_s : QString())
        .option(u"score-type"_s, request.scoreType)
        .option(u"prefix"_s, request.prefix)
        .flag(u"safe-for-spreadsheets"_s, request.formulaCells == FormulaCells::Escaped)
        .flag(u"overwrite"_s, request.overwrite == Overwrite::Replace)
        .text();
}

QString commandFor(const QString &project, const EmbeddingExportRequest &request)
{
    if (request.samples)
        return {};
    return CommandLine(u"export"_s, project)
        .option(u"embedding"_s, request.embedding)
        .option(u"tag"_s, request.tag)
        .option(u"format"_s, request.format)
        .option(u"out"_s, request.out)
        .flag(u"added-only"_s, request.addedOnly)
        .flag(u"overwrite"_s, request.overwrite == Overwrite::Replace)
        .text();
}

QString commandFor(const QString &project, const EmbedRequest &request)
{
    CommandLine line(u"embed"_s, project);
    line.option(u"embedder"_s, request.embedder == u"builtin" ? QString() : request.embedder)
        .option(u"name"_s, request.name);
    addOnnxSettings(line, request.parameters);
    return line.text();
}

QString commandFor(const QString &project, const ProjectionRequest &request)
{
    return CommandLine(u"map"_s, project)
        .option(u"method"_s, request.method)
        .option(u"embedding"_s, request.embedding)
        .option(u"seed"_s, request.seed == 0 ? QString() : QString::number(request.seed))
        .text();
}

QString commandFor(const QString &project, const ScorePredictionsRequest &request)
{
    CommandLine line(u"score"_s, project);
    line.option(u"task"_s, request.task).option(u"query-tag"_s, request.queryTag);
    if (request.missing != MissingPrediction::Zero)
        line.option(u"missing"_s, request.missing == MissingPrediction::One ? u"one"_s : u"refuse"_s);
    return line.text();
}

QString commandFor(const QString &project, const QuickProbeRequest &request)
{
    return CommandLine(u"probe"_s, project)
        .option(u"tag"_s, request.tag)
        .option(u"task"_s, request.task)
        .option(u"embedding"_s, request.embedding)
        .flag(u"reference"_s, request.useReference)
        .text();
}

QString relocateCommand(const QString &project, const QString &folder)
{
    return CommandLine(u"relocate"_s, project).option(u"images"_s, folder).text();
}

QString commandFor(const NewProject &project)
{
    using FolderNames = ImageImportRequest::FolderNames;
    CommandLine create(u"create"_s, project.path);
    create.option(u"images"_s, project.folder)
        .option(u"name"_s, project.name)
        .flag(u"labels-from-folders"_s, project.import.folderNames == FolderNames::Labels)
        .flag(u"reference-from-folders"_s, project.import.folderNames == FolderNames::ReferenceLabels)
        .option(u"label-level"_s,
                project.import.folderNames != FolderNames::Ignored && project.import.labelLevel != 1
                    ? QString::number(project.import.labelLevel)
                    : QString());
    QStringList lines{create.text()};
    if (project.embed) {
        lines.append(commandFor(project.path, *project.embed));
        lines.append(CommandLine(u"map"_s, project.path).text());
    }
    return lines.join(u" && "_s);
}

}  // namespace Atoll
