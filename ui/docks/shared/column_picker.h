#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QFrame>

#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Atoll {

/// A list of columns under the names of their groups, with a search field when it is long.
class ColumnPicker final : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnPicker(QWidget *parent = nullptr);

    /// Columns of one group stand together; those without a group have no heading.
    void setColumns(std::vector<ColumnInfo> columns);
    [[nodiscard]] const std::vector<ColumnInfo> &columns() const { return m_columns; }
    /// Empties the search, marks `current` and takes the keyboard.
    void begin(const ColumnKey &current);

Q_SIGNALS:
    void picked(const Atoll::ColumnKey &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void pick(const QModelIndex &index);
    void moveTo(int row, int step);

    static constexpr std::size_t mostWithoutSearch = 12;

    std::vector<ColumnInfo> m_columns;
    ColumnKey m_current;
    QLineEdit *m_search;
    QListView *m_list;
    QStandardItemModel *m_model;
};

}  // namespace Atoll
