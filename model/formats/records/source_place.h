#pragma once

#include <QString>

#include <cstdint>

namespace Atoll {

/// Where a record was read. It is kept with every record and becomes text only when a message needs it.
class SourcePlace
{
public:
    SourcePlace() = default;
    /// All of a file.
    explicit SourcePlace(QString file)
        : m_file(std::move(file))
    {
    }
    [[nodiscard]] static SourcePlace line(const QString &file, qint64 line)
    {
        return {file, Unit::Line, line};
    }
    /// 1-based.
    [[nodiscard]] static SourcePlace row(const QString &file, qint64 row) { return {file, Unit::Row, row}; }
    /// 0-based, as in a JSON path.
    [[nodiscard]] static SourcePlace element(const QString &file, qint64 index)
    {
        return {file, Unit::Element, index};
    }

    /// `labels.csv, line 3`, `p.npy, row 4`, `results.json: [7]` or `day 1/a.json`.
    [[nodiscard]] QString text() const;

private:
    enum class Unit : std::uint8_t { File, Line, Row, Element };

    SourcePlace(QString file, Unit unit, qint64 number)
        : m_file(std::move(file))
        , m_number(number)
        , m_unit(unit)
    {
    }

    QString m_file;
    qint64 m_number = 0;
    Unit m_unit = Unit::File;
};

}  // namespace Atoll
