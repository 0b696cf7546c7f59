#include "ui/docks/shared/column_combo.h"

#include "ui/docks/shared/column_picker.h"
#include "ui/docks/shared/popup_place.h"

#include <QWheelEvent>

#include <algorithm>

namespace Atoll {

ColumnCombo::ColumnCombo(QWidget *parent)
    : QComboBox(parent)
{
    constexpr int letters = 16;
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(letters);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showTitle();
}

void ColumnCombo::setColumns(std::vector<ColumnInfo> columns)
{
    m_columns = std::move(columns);
    if (m_picker != nullptr)
        m_picker->setColumns(m_columns);
    showTitle();
}

void ColumnCombo::setCurrent(const ColumnKey &key, const QString &title)
{
    m_current = key;
    m_otherTitle = title;
    showTitle();
}

void ColumnCombo::showTitle()
{
    const auto found = std::ranges::find(m_columns, m_current, &ColumnInfo::key);
    const QString title = found != m_columns.end() ? found->title
                          : m_otherTitle.isEmpty() ? m_current.name
                                                   : m_otherTitle;
    // The one item is what the closed field says; the list itself is the picker's.
    if (count() == 0)
        addItem(title);
    else
        setItemText(0, title);
    setToolTip(title);
}

void ColumnCombo::showPopup()
{
    if (m_picker == nullptr) {
        m_picker = new ColumnPicker(this);
        m_picker->setWindowFlag(Qt::Popup);
        m_picker->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
        m_picker->setColumns(m_columns);
        connect(m_picker, &ColumnPicker::picked, this, [this](const ColumnKey &key) {
            m_picker->hide();
            if (key != m_current)
                Q_EMIT picked(key);
        });
    }
    m_picker->begin(m_current);
    showBelow(*m_picker, *this);
}

void ColumnCombo::hidePopup()
{
    if (m_picker != nullptr)
        m_picker->hide();
}

void ColumnCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

}  // namespace Atoll
