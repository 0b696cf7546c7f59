#include "model/formats/text/csv_reader.h"

#include "model/core/text.h"
#include "model/formats/text/number.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Comma, semicolon or tab, whichever the header holds most of outside quotes; comma when there is none.
char detectSeparator(std::string_view header)
{
    constexpr std::array candidates{',', ';', '\t'};
    std::array<qsizetype, 3> counts{};
    bool quoted = false;
    for (const char letter : header) {
        quoted = quoted != (letter == '"');
        const auto *const found = std::ranges::find(candidates, letter);
        if (!quoted && found != candidates.end())
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

bool endsInsideQuotes(std::string_view text, bool inside)
{
    return inside != (std::ranges::count(text, '"') % 2 == 1);
}

QString shown(std::string_view cell)
{
    const QString text = QString::fromUtf8(cell.data(), qsizetype(std::min<std::size_t>(cell.size(), 200)));
    return text.size() > 60 ? text.left(60) + u"…"_s : text;
}

}  // namespace

CsvReader::CsvReader(LineReader lines)
    : m_lines(std::move(lines))
{
}

Result<CsvReader> CsvReader::open(const QString &path, qint64 maxFileBytes)
{
    Result<LineReader> lines = LineReader::open(path, maxFileBytes);
    if (!lines)
        return failure(lines.error());
    return overLines(*std::move(lines));
}

Result<CsvReader> CsvReader::overLines(LineReader lines)
{
    CsvReader reader(std::move(lines));
    const Result<bool> header = reader.readRecord();
    if (!header)
        return failure(header.error());
    if (!*header)
        return failure(ErrorKind::Invalid, Text::tr("%1 is empty: it has no header row.").arg(reader.name()));
    for (const std::string_view cell : reader.m_cells)
        reader.m_header.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed());
    return reader;
}

int CsvReader::column(const QString &name) const
{
    return static_cast<int>(m_header.indexOf(name));
}

int CsvReader::firstColumn(const QStringList &names) const
{
    for (const QString &name : names) {
        const int found = column(name);
        if (found >= 0)
            return found;
    }
    return -1;
}

Result<bool> CsvReader::next()
{
    Result<bool> more = readRecord();
    if (!more || !*more)
        return more;
    ++m_row;
    if (m_cells.size() != static_cast<std::size_t>(m_header.size()))
        return failure(ErrorKind::Invalid, Text::tr("%1 has %2 cells, but the header has %3 columns.")
                                               .arg(where())
                                               .arg(m_cells.size())
                                               .arg(m_header.size()));
    return true;
}

/// Puts the next record that is not an empty line into `m_cells`.
Result<bool> CsvReader::readRecord()
{
    std::string_view record;
    do {
        Result<bool> more = m_lines.next();
        if (!more || !*more)
            return more;
        record = m_lines.line();
    } while (record.empty());
    m_line = m_lines.number();

    if (endsInsideQuotes(record, false)) {
        m_record.assign(m_lines.lineWithBreak());
        for (bool inside = true; inside;) {
            Result<bool> more = m_lines.next();
            if (!more)
                return more;
            if (!*more || qint64(m_record.size()) + qint64(m_lines.line().size()) > limits::lineBytes)
                return failure(ErrorKind::Invalid,
                               Text::tr("%1: a quoted cell that begins here is never closed.").arg(where()));
            inside = endsInsideQuotes(m_lines.line(), true);
            m_record.append(inside ? m_lines.lineWithBreak() : m_lines.line());
        }
        record = m_record;
    }
    if (m_header.isEmpty())
        m_separator = detectSeparator(record);
    return split(record).map([] { return true; });
}

/// Adds the cell that begins with the quote at `at`; gives the place after its closing quote.
std::size_t CsvReader::takeQuoted(std::string_view record, std::size_t at)
{
    const std::size_t start = m_unquoted.size();
    for (++at;; ++at) {
        const std::size_t quote = record.find('"', at);
        m_unquoted.append(record, at, quote - at);
        at = quote + 1;
        if (at >= record.size() || record[at] != '"')
            break;
        m_unquoted.push_back('"');
    }
    m_cells.push_back(std::string_view(m_unquoted).substr(start));
    return at;
}

Result<> CsvReader::split(std::string_view record)
{
    m_cells.clear();
    m_unquoted.clear();
    m_unquoted.reserve(record.size());  // cells point into it, so it may not move
    for (std::size_t at = 0;; ++at) {
        if (at < record.size() && record[at] == '"') {
            at = takeQuoted(record, at);
            if (at < record.size() && record[at] != m_separator)
                return failure(ErrorKind::Invalid,
                               Text::tr("%1: a letter follows the closing quote of cell %2.")
                                   .arg(where())
                                   .arg(m_cells.size()));
        } else {
            const std::size_t end = std::min(record.find(m_separator, at), record.size());
            m_cells.push_back(record.substr(at, end - at));
            if (m_cells.back().find('"') != std::string_view::npos)
                return failure(ErrorKind::Invalid,
                               Text::tr("%1: cell %2 (%3) holds a quote but does not begin with one.")
                                   .arg(where())
                                   .arg(m_cells.size())
                                   .arg(shown(m_cells.back())));
            at = end;
        }
        if (at >= record.size())
            return {};
    }
}

QString CsvReader::text(int column) const
{
    const std::string_view bytes = cell(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString CsvReader::where(int column) const
{
    const QString place = Text::tr("%1, line %2").arg(m_lines.name()).arg(m_line);
    return column < 0 ? place : Text::tr("%1, column \"%2\"").arg(place, m_header.value(column).left(60));
}

Result<double> CsvReader::number(int column) const
{
    const std::optional<double> value = parseDouble(cell(column));
    if (!value)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: \"%2\" is not a number.").arg(where(column), shown(cell(column))));
    if (!std::isfinite(*value))
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: \"%2\" is not a finite number.").arg(where(column), shown(cell(column))));
    return *value;
}

Result<float> CsvReader::floatNumber(int column) const
{
    const std::optional<float> value = parseFloat(cell(column));
    if (value && std::isfinite(*value))
        return *value;
    const Result<double> wide = number(column);
    if (!wide)
        return failure(wide.error());
    return failure(ErrorKind::Invalid,
                   Text::tr("%1: \"%2\" is beyond the range of single precision (3.4e38).")
                       .arg(where(column), shown(cell(column))));
}

}  // namespace Atoll
