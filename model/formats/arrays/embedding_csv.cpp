#include "model/formats/arrays/embedding_csv.h"

#include "model/core/text.h"
#include "model/formats/limits.h"
#include "model/formats/text/csv_reader.h"
#include "model/formats/text/csv_writer.h"
#include "model/formats/text/number.h"

#include <QFileInfo>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qsizetype bufferBytes = 1 << 18;

/// Number of a column named `prefix` + digits; -1 for any other name.
qint64 columnNumber(const QString &name, const QString &prefix)
{
    if (!name.startsWith(prefix) || name.size() == prefix.size())
        return -1;
    const QStringView digits = QStringView(name).mid(prefix.size());
    const bool allDigits =
        std::ranges::all_of(digits, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
    return allDigits ? parseInteger(digits.toLatin1().toStdString()).value_or(-1) : -1;
}

/// Column of each number 0..D-1.
Result<std::vector<int>> numberColumns(const CsvReader &csv)
{
    const QStringList &header = csv.header();
    const bool named = std::ranges::any_of(
        header, [](const QString &name) { return columnNumber(name, u"embedding_"_s) >= 0; });
    const QString prefix = named ? u"embedding_"_s : QString();
    std::vector<std::pair<qint64, int>> found;
    for (int column = 0; column < header.size(); ++column) {
        const qint64 number = columnNumber(header[column], prefix);
        if (number >= 0)
            found.emplace_back(number, column);
    }
    std::ranges::sort(found);
    if (found.empty())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: the header has no columns embedding_0, embedding_1, ... (or 0, 1, ...).")
                           .arg(csv.name()));
    if (found.size() > limits::embeddingWidth)
        return failure(ErrorKind::Invalid, Text::tr("%1 has %2 numbers a row; at most %3 are read.")
                                               .arg(csv.name())
                                               .arg(found.size())
                                               .arg(limits::embeddingWidth));
    std::vector<int> columns;
    for (const auto &[number, column] : found) {
        const auto expected = qint64(columns.size());
        if (number != expected)
            return failure(ErrorKind::Invalid,
                           number < expected ? Text::tr("%1: column \"%2%3\" stands twice in the header.")
                                                   .arg(csv.name(), prefix)
                                                   .arg(number)
                                             : Text::tr("%1: column \"%2%3\" is missing in the header.")
                                                   .arg(csv.name(), prefix)
                                                   .arg(expected));
        columns.push_back(column);
    }
    return columns;
}

Result<> readRow(const CsvReader &csv, const std::vector<int> &columns, float *to)
{
    for (const int column : columns) {
        const Result<float> number = csv.floatNumber(column);
        if (!number)
            return failure(number.error());
        *to++ = *number;
    }
    return {};
}

}  // namespace

Result<EmbeddingTable> readEmbeddingCsv(const QString &path, TaskControl &task)
{
    Result<CsvReader> csv = CsvReader::open(path);
    if (!csv)
        return failure(csv.error());
    const int nameColumn =
        csv->firstColumn({u"filenames"_s, u"filename"_s, u"path"_s, u"paths"_s, u"file_name"_s, u"names"_s,
                          u"name"_s, u"image"_s, u"image_name"_s});
    if (nameColumn < 0)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: the header has no column \"filenames\" or \"path\".").arg(path));
    const Result<std::vector<int>> columns = numberColumns(*csv);
    if (!columns)
        return failure(columns.error());

    EmbeddingTable table;
    table.format = u"csv"_s;
    task.beginStage(Text::tr("Reading %1").arg(QFileInfo(path).fileName()), csv->bytesTotal());
    for (qint64 told = 0;;) {
        if (task.isCancelled())
            return cancelled();
        const Result<bool> more = csv->next();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        table.names.append(csv->text(nameColumn));
        if (Result<> read = readRow(*csv, *columns, table.appendRow(static_cast<int>(columns->size())));
            !read)
            return failure(read.error());
        task.advance(csv->bytesRead() - told);
        told = csv->bytesRead();
    }
    if (table.rows() == 0)
        return failure(ErrorKind::Invalid, Text::tr("%1 has a header but no rows.").arg(path));
    return table;
}

EmbeddingCsvWriter::EmbeddingCsvWriter(QIODevice &device, int width)
    : m_device(device)
{
    m_buffer = "filenames";
    for (int i = 0; i < width; ++i)
        m_buffer += ",embedding_" + QByteArray::number(i);
    m_buffer += ",labels\n";
}

void EmbeddingCsvWriter::row(const QString &name, std::span<const float> values)
{
    m_buffer += csvCell(name).toUtf8();
    std::array<char, 32> text{};
    for (const float value : values) {
        const auto [end, code] =
            std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 9);
        Q_ASSERT(code == std::errc());
        m_buffer += ',';
        m_buffer.append(text.data(), end - text.data());
    }
    // Readers of this form want a whole number here; 0 stands for "no label".
    m_buffer += ",0\n";
    if (m_buffer.size() >= bufferBytes)
        drain();
}

void EmbeddingCsvWriter::drain()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

Result<> EmbeddingCsvWriter::flush()
{
    drain();
    if (m_failed)
        return failure(ErrorKind::Io,
                       Text::tr("The table cannot be written: %1").arg(m_device.errorString()));
    return {};
}

}  // namespace Atoll
