#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QIODevice;

namespace Atoll {

/// What to do with cells that a spreadsheet would run as a formula (those that begin with = + - @, tab or
/// CR).
enum class FormulaCells : std::uint8_t {
    Unchanged,  ///< written as they are, and counted
    Escaped,    ///< an apostrophe is put in front
};

/// A cell as it stands in a table: quoted when it must be.
[[nodiscard]] QString csvCell(const QString &text);

/// Writes a table (RFC 4180, UTF-8, commas, LF). Cells that hold a comma, a quote or a line break are quoted.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device, FormulaCells formulaCells = FormulaCells::Unchanged);

    /// A text from outside; may be a formula.
    void cell(const QString &text);
    /// A number or word of ours, which needs neither quotes nor care.
    void plainCell(const QByteArray &ascii);
    void endRow();
    /// All cells of a row at once.
    void row(const QStringList &cells);

    /// Writes what is still in the buffer. Io when the device refused any part.
    [[nodiscard]] Result<> flush();
    /// Cells that a spreadsheet could take for a formula, whether changed or not.
    [[nodiscard]] qint64 formulaCells() const { return m_formulaCount; }

private:
    void separate();
    void drain();

    QIODevice &m_device;
    FormulaCells m_formulaCells;
    QByteArray m_buffer;
    bool m_rowStarted = false;
    bool m_failed = false;
    qint64 m_formulaCount = 0;
};

}  // namespace Atoll
