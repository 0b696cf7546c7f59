#include "model/formats/exports/names_export.h"

#include "model/core/text.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<> writeNameList(const QString &path, const QStringList &names, const QString &instead,
                       TaskControl &task)
{
    return writeWholeFile(path, [&](QIODevice &device) -> Result<> {
        for (const QString &name : names) {
            if (task.isCancelled())
                return cancelled();
            if (name.contains(u'\n') || name.contains(u'\r'))
                return failure(
                    ErrorKind::Invalid,
                    Text::tr("The name \"%1\" holds a line break, so a list of names cannot hold it; "
                             "export as %2 instead.")
                        .arg(QString(name).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s), instead));
            const QByteArray line = name.toUtf8() + '\n';
            if (device.write(line) != line.size())
                return failure(ErrorKind::Io,
                               Text::tr("%1 cannot be written: %2.").arg(path, device.errorString()));
            task.advance();
        }
        return {};
    });
}

Exporter namesExporter()
{
    return {.name = u"names"_s,
            .aliases = {u"txt"_s, u"filenames"_s},
            .description = Text::tr("relative file names, one a line"),
            .suffix = u"txt"_s,
            .target = Exporter::Target::File,
            .needsPictures = false,
            .needsMetadata = false,
            .write = [](const QString &path, std::span<const ExportSample> samples, const ExportOptions &,
                        ExportSummary &, TaskControl &task) {
                QStringList names;
                for (const ExportSample &sample : samples)
                    names.append(sample.path);
                return writeNameList(path, names, u"JSON"_s, task);
            }};
}

}  // namespace Atoll
