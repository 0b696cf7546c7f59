#include "model/formats/text/csv_writer.h"

#include "model/core/text.h"

#include <QIODevice>

#include <algorithm>

namespace Atoll {

namespace {

constexpr qsizetype bufferBytes = 1 << 18;

bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

bool needsQuotes(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) {
        return letter == u',' || letter == u'"' || letter == u'\n' || letter == u'\r';
    });
}

}  // namespace

QString csvCell(const QString &text)
{
    if (!needsQuotes(text))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

CsvWriter::CsvWriter(QIODevice &device, FormulaCells formulaCells)
    : m_device(device)
    , m_formulaCells(formulaCells)
{
    m_buffer.reserve(bufferBytes + 4096);
}

void CsvWriter::separate()
{
    if (m_rowStarted)
        m_buffer += ',';
    m_rowStarted = true;
}

void CsvWriter::cell(const QString &text)
{
    separate();
    const bool formula = looksLikeFormula(text);
    m_formulaCount += formula ? 1 : 0;
    m_buffer += csvCell(formula && m_formulaCells == FormulaCells::Escaped ? u'\'' + text : text).toUtf8();
}

void CsvWriter::plainCell(const QByteArray &ascii)
{
    separate();
    m_buffer += ascii;
}

void CsvWriter::endRow()
{
    m_buffer += '\n';
    m_rowStarted = false;
    if (m_buffer.size() >= bufferBytes)
        drain();
}

void CsvWriter::row(const QStringList &cells)
{
    for (const QString &text : cells)
        cell(text);
    endRow();
}

void CsvWriter::drain()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
}

Result<> CsvWriter::flush()
{
    drain();
    if (m_failed)
        return failure(ErrorKind::Io,
                       Text::tr("The table cannot be written: %1").arg(m_device.errorString()));
    return {};
}

}  // namespace Atoll
