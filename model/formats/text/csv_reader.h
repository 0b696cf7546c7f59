#pragma once

#include "model/core/result.h"
#include "model/formats/text/line_reader.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace Atoll {

/// Streams a table (RFC 4180): quotes, line breaks inside quotes, CRLF or LF. The first row is the header; it
/// shows the separator: comma, semicolon or tab, whichever it holds most of outside quotes. Every row must
/// have as many cells as the header; empty lines are skipped.
class CsvReader
{
public:
    /// `maxFileBytes` < 0: any size, as rows are streamed.
    [[nodiscard]] static Result<CsvReader> open(const QString &path, qint64 maxFileBytes = -1);
    [[nodiscard]] static Result<CsvReader> overLines(LineReader lines);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// Position of the first column of exactly this name; -1 when there is none.
    [[nodiscard]] int column(const QString &name) const;
    /// The first of `names` that is a column, in the order of `names`; -1 when none is.
    [[nodiscard]] int firstColumn(const QStringList &names) const;

    /// Moves to the next row; false at the end.
    [[nodiscard]] Result<bool> next();
    /// The unquoted cell in UTF-8; valid until the next call of `next`.
    [[nodiscard]] std::string_view cell(int column) const
    {
        return m_cells[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] QString text(int column) const;
    /// The cell as a finite number; the error names line, column and value.
    [[nodiscard]] Result<double> number(int column) const;
    /// The same in single precision; a value beyond its range is refused.
    [[nodiscard]] Result<float> floatNumber(int column) const;

    /// Data rows so far, 1-based: the header does not count.
    [[nodiscard]] qint64 row() const { return m_row; }
    /// Line of the file on which the current row begins, 1-based.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// `labels.csv, line 3, column "score"`; `labels.csv, line 3` without a column.
    [[nodiscard]] QString where(int column = -1) const;
    [[nodiscard]] const QString &name() const { return m_lines.name(); }
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }
    [[nodiscard]] qint64 bytesTotal() const { return m_lines.bytesTotal(); }

private:
    explicit CsvReader(LineReader lines);

    [[nodiscard]] Result<bool> readRecord();
    [[nodiscard]] Result<> split(std::string_view record);
    std::size_t takeQuoted(std::string_view record, std::size_t at);

    LineReader m_lines;
    QStringList m_header;
    char m_separator = ',';
    std::string m_record;    ///< a record of several lines, joined
    std::string m_unquoted;  ///< room for the cells of this row that were quoted
    std::vector<std::string_view> m_cells;
    qint64 m_row = 0;
    qint64 m_line = 0;
};

}  // namespace Atoll
