#include "model/formats/tables/metadata_table_reader.h"

#include "model/core/text.h"
#include "model/formats/tables/table_columns.h"
#include "model/formats/text/csv_reader.h"
#include "model/formats/text/excerpt.h"
#include "model/formats/text/number.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// `007` and `+4` are names of something, not numbers; so is anything with blanks around it.
bool mayBeNumber(std::string_view cell)
{
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    std::string_view digits = cell;
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    if (digits.empty() || (!isDigit(digits.front()) && digits.front() != '.'))
        return false;
    return !(digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]));
}

QJsonValue valueOf(const CsvReader &table, int column)
{
    const std::string_view cell = table.cell(column);
    if (!mayBeNumber(cell))
        return table.text(column);
    if (const std::optional<qint64> whole = parseInteger(cell))
        return *whole;
    if (const std::optional<double> number = parseDouble(cell); number && std::isfinite(*number))
        return *number;
    return table.text(column);
}

Result<MetadataRecord> readRow(const CsvReader &table, const FileNameColumn &names)
{
    Result<QString> fileName = names.read(table);
    if (!fileName)
        return failure(fileName.error());
    MetadataRecord record{std::move(*fileName), SourcePlace::line(table.name(), table.line()), {}};
    for (int column = 0; column < table.header().size(); ++column) {
        if (column == names.column() || table.cell(column).empty())
            continue;
        if (!insertAtPath(record.values, table.header().at(column), valueOf(table, column)))
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1: there is no room for %2, as a part of this name is a column with a value.")
                    .arg(table.where(column), quotedExcerpt(table.header().at(column))));
    }
    return record;
}

}  // namespace

bool MetadataTableReader::recognises(const QString &path)
{
    return looksLikeTable(path);
}

Result<> MetadataTableReader::read(const MetadataSource &source, const MetadataListener &listener,
                                   ImportNotes & /*notes*/, TaskControl &task) const
{
    Result<CsvReader> table = CsvReader::open(source.path);
    if (!table)
        return failure(table.error());
    const Result<FileNameColumn> names = FileNameColumn::find(*table, source.dataSetPaths);
    if (!names)
        return failure(names.error());
    if (Result<> checked = checkColumnNames(*table, names->column()); !checked)
        return checked;
    return forEachRow(*table, Text::tr("Reading metadata"), task, [&]() -> Result<> {
        Result<MetadataRecord> record = readRow(*table, *names);
        if (!record)
            return failure(record.error());
        return listener(std::move(*record));
    });
}

}  // namespace Atoll
