#pragma once

#include "model/workflow/insight/sample_filter.h"
#include "ui/docks/gallery/filter_reading.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Atoll {

class ColumnList;
class ColumnPicker;
class FilterEditor;
class Workbench;

/// Makes one condition of the filter: first the column, then what must hold in it.
class FilterPopup final : public QFrame
{
    Q_OBJECT

public:
    FilterPopup(Workbench &workbench, QWidget *parent);

    /// Below a widget, with all columns.
    void addBelow(const QWidget &anchor);
    /// Below a widget, with what a clause says.
    void editBelow(const QWidget &anchor, const FilterClause &clause);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const ColumnKey &column);
    void take(const FilterReading &reading);
    void showButton();
    void apply();
    [[nodiscard]] const FilterClause *present(const ColumnKey &column) const;

    Workbench &m_workbench;
    ColumnList &m_columnList;
    ColumnKey m_column;
    QStackedWidget *m_pages;
    ColumnPicker *m_picker;
    QWidget *m_editorPage;
    QToolButton *m_back;
    QLabel *m_title;
    FilterEditor *m_editor;
    QPushButton *m_apply;
};

}  // namespace Atoll
