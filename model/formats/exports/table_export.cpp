#include "model/formats/exports/table_export.h"

#include "model/core/text.h"

#include <QIODevice>

#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// The shortest text that reads back as the same number.
QByteArray numberText(double number)
{
    std::array<char, 32> text{};
    const auto [end, code] = std::to_chars(text.data(), text.data() + text.size(), number);
    Q_ASSERT(code == std::errc());
    return {text.data(), end - text.data()};
}

QByteArray countText(qint64 count)
{
    return count > 0 ? QByteArray::number(count) : QByteArray();
}

Result<> writeTable(const QString &path, std::span<const ExportSample> samples, const ExportOptions &options,
                    ExportSummary &summary, TaskControl &task)
{
    return writeWholeFile(path, [&](QIODevice &device) -> Result<> {
        CsvWriter csv(device, options.formulaCells);
        csv.row({u"path"_s, u"rank"_s, u"score"_s, u"tags"_s, u"width"_s, u"height"_s});
        for (const ExportSample &sample : samples) {
            if (task.isCancelled())
                return cancelled();
            csv.cell(sample.path);
            csv.plainCell(countText(sample.rank));
            csv.plainCell(sample.score ? numberText(*sample.score) : QByteArray());
            csv.cell(sample.tags.join(u"; "_s));
            csv.plainCell(countText(sample.width));
            csv.plainCell(countText(sample.height));
            csv.endRow();
            task.advance();
        }
        if (csv.formulaCells() > 0)
            summary.warnings.push_back(
                {u"formula-cells"_s, csv.formulaCells(),
                 options.formulaCells == FormulaCells::Escaped
                     ? Text::tr("%1 cells could be taken for formulas; an apostrophe was put in front.")
                           .arg(csv.formulaCells())
                     : Text::tr("%1 cells begin like formulas; a spreadsheet may run them. Export \"safe for "
                                "spreadsheets\" to prevent that.")
                           .arg(csv.formulaCells())});
        return csv.flush();
    });
}

}  // namespace

Exporter tableExporter()
{
    return {.name = u"csv"_s,
            .aliases = {},
            .description = Text::tr("a table of paths, ranks, scores and tags"),
            .suffix = u"csv"_s,
            .target = Exporter::Target::File,
            .needsPictures = false,
            .needsMetadata = false,
            .write = writeTable};
}

}  // namespace Atoll
