#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QObject>

#include <vector>

namespace Atoll {

class Workbench;

/// Every column that the open project can be coloured, sorted or filtered by; read once for all docks of a
/// window.
class ColumnList final : public QObject
{
    Q_OBJECT

public:
    /// The one of this window; lives as long as its workbench.
    [[nodiscard]] static ColumnList &of(Workbench &workbench);

    [[nodiscard]] const std::vector<ColumnInfo> &columns() const { return m_columns; }
    /// Whether they have been read since the project was opened.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Null when there is none.
    [[nodiscard]] const ColumnInfo *find(const ColumnKey &key) const;
    /// The title of a column, also of one that is not there.
    [[nodiscard]] QString title(const ColumnKey &key) const;

Q_SIGNALS:
    void columnsChanged();

private:
    explicit ColumnList(Workbench &workbench);
    void read();
    void take(std::vector<ColumnInfo> columns);

    Workbench &m_workbench;
    std::vector<ColumnInfo> m_columns;
    bool m_isRead = false;
};

}  // namespace Atoll
