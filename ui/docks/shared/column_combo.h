#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QComboBox>

#include <vector>

namespace Atoll {

class ColumnPicker;

/// A field that says which column is chosen and opens the list of all.
class ColumnCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit ColumnCombo(QWidget *parent = nullptr);

    void setColumns(std::vector<ColumnInfo> columns);
    /// `title` is shown for a column that is not in the list.
    void setCurrent(const ColumnKey &key, const QString &title = {});
    [[nodiscard]] const ColumnKey &current() const { return m_current; }

    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    /// By a person.
    void picked(const Atoll::ColumnKey &key);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void showTitle();

    std::vector<ColumnInfo> m_columns;
    ColumnKey m_current;
    QString m_otherTitle;
    ColumnPicker *m_picker = nullptr;
};

}  // namespace Atoll
