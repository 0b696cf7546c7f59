#include "app/cli/commands/import_report_printer.h"

#include "model/core/text.h"
#include "model/formats/text/line_reader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<> finishImport(CommandContext &context, const QString &format, const Result<ImportReport> &report)
{
    if (!report) {
        if (report.error().kind != ErrorKind::Cancelled)
            context.setResult(ImportReport::refused(format, report.error()));
        return failure(report.error());
    }
    context.setResult(report->toJson());
    context.print(
        Text::tr("Read as %1 in %2 s.").arg(report->format, QString::number(report->seconds, 'f', 1)));
    context.print(Text::tr("Pictures: %1 of the data set's %2.")
                      .arg(QString::number(report->images), QString::number(report->samples)));
    context.print(Text::tr("Names: %1 matched, %2 not in the data set.")
                      .arg(QString::number(report->matched), QString::number(report->unmatched)));
    if (report->boxes > 0)
        context.print(Text::tr("Boxes: %1.").arg(QString::number(report->boxes)));
    for (const ImportWarning &warning : report->warnings)
        context.print(Text::tr("Warning: %1").arg(warning.message));
    return {};
}

Result<QStringList> classNames(CommandContext &context)
{
    const QString value = context.value(u"classes"_s);
    if (!value.contains(u',') && QFileInfo(value).isFile())
        return readTextLines(value);
    return context.list(u"classes"_s);
}

}  // namespace Atoll
