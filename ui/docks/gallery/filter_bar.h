#pragma once

#include <QTimer>
#include <QWidget>

#include <vector>

class QLineEdit;
class QToolButton;

namespace Atoll {

class FilterChip;
class FilterPopup;
class FlowLayout;
class Workbench;

/// The filter as chips, a field for a part of the file name, and a button for further conditions.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Workbench &workbench, QWidget *parent = nullptr);

    void focusNameField();

private:
    void showFilter();
    void addChip(std::size_t position);
    void applyName();
    [[nodiscard]] QString nameInFilter() const;

    Workbench &m_workbench;
    QTimer m_nameTimer;
    FlowLayout *m_layout;
    QLineEdit *m_name;
    QToolButton *m_add;
    QToolButton *m_clear;
    FilterPopup *m_popup;
    std::vector<FilterChip *> m_chips;
};

}  // namespace Atoll
