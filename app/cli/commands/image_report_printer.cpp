#include "app/cli/commands/image_report_printer.h"

#include "model/core/text.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

void printExamples(CommandContext &context, const QString &heading, const QStringList &examples, qint64 count)
{
    if (count == 0)
        return;
    context.print(heading.arg(count));
    for (const QString &example : examples)
        context.print(u"    "_s + oneLine(example));
    if (count > examples.size())
        context.print(Text::tr("    ... and %1 more").arg(count - examples.size()));
}

}  // namespace

QString oneLine(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = QChar::ReplacementCharacter;
    }
    return text;
}

Result<ImageImportRequest> imageImportRequest(CommandContext &context)
{
    using FolderNames = ImageImportRequest::FolderNames;
    const bool asLabels = context.isSet(u"labels-from-folders"_s);
    const bool asReference = context.isSet(u"reference-from-folders"_s);
    if (asLabels && asReference)
        return context.usage(
            Text::tr("Folder names become either labels (--labels-from-folders) or reference labels "
                     "(--reference-from-folders), not both."));
    if (context.isSet(u"label-level"_s) && !asLabels && !asReference)
        return context.usage(
            Text::tr("--label-level needs --labels-from-folders or --reference-from-folders."));
    const auto level = context.integer(u"label-level"_s, 1, 1, 100);
    if (!level)
        return failure(level.error());
    ImageImportRequest request;
    request.labelLevel = static_cast<int>(*level);
    if (asLabels)
        request.folderNames = FolderNames::Labels;
    else if (asReference)
        request.folderNames = FolderNames::ReferenceLabels;
    return request;
}

QList<QCommandLineOption> folderLabelOptions()
{
    return {option(u"labels-from-folders"_s,
                   Text::tr("The folder a new picture lies in is its label; \"_unlabeled\" is none.")),
            option(u"reference-from-folders"_s,
                   Text::tr("The same, but as hidden ground truth for the command simulate.")),
            option(u"label-level"_s,
                   Text::tr("Which folder level names the class: 1 for cat/a.jpg, 2 for train/cat/a.jpg."),
                   u"N"_s, u"1"_s)};
}

void printImageReport(CommandContext &context, const ImageImportReport &report)
{
    context.setResult(report.toJson());
    for (const QString &warning : report.warnings)
        context.warn(warning);
    context.print(Text::tr("Pictures in the data set: %1 (%2 added, %3 unchanged, %4 changed, %5 missing).")
                      .arg(report.samples)
                      .arg(report.added)
                      .arg(report.unchanged)
                      .arg(report.changed)
                      .arg(report.missing));
    printExamples(context, Text::tr("Changed: %1"), report.changedExamples, report.changed);
    printExamples(context, Text::tr("Missing: %1"), report.missingExamples, report.missing);
    QStringList broken;
    for (const BrokenImage &image : report.brokenExamples)
        broken.append(image.path + u": "_s + image.reason);
    printExamples(context, Text::tr("Broken, but kept in the data set: %1"), broken, report.broken);
    if (report.duplicates > 0)
        context.print(Text::tr("Same bytes as an earlier picture: %1 (the command duplicates lists them)")
                          .arg(report.duplicates));
    if (report.labels > 0)
        context.print(Text::tr("Labels from folder names: %1").arg(report.labels));
    if (report.otherFiles > 0)
        context.print(Text::tr("Other files, left alone: %1").arg(report.otherFiles));
    context.print(Text::tr("Time: %1 s").arg(report.seconds, 0, 'f', 1));
}

}  // namespace Atoll
