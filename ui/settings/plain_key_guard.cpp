#include "ui/settings/plain_key_guard.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>
#include <array>

namespace Atoll {

bool isPlainKey(const QKeyEvent &event)
{
    constexpr std::array editingKeys{Qt::Key_Escape, Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Backspace,
                                     Qt::Key_Return, Qt::Key_Enter, Qt::Key_Insert,  Qt::Key_Delete,
                                     Qt::Key_Home,   Qt::Key_End,   Qt::Key_Left,    Qt::Key_Up,
                                     Qt::Key_Right,  Qt::Key_Down,  Qt::Key_PageUp,  Qt::Key_PageDown};
    constexpr int firstNamedKey = 0x01000000;  // keys below are letters, digits and signs
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0)
        return false;
    return event.key() < firstNamedKey || std::ranges::find(editingKeys, event.key()) != editingKeys.end();
}

bool takesText(const QWidget *widget)
{
    if (widget == nullptr)
        return false;
    if (const auto *const box = qobject_cast<const QComboBox *>(widget))
        return box->isEditable();
    if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
        return false;  // an item being edited has a field of its own
    return qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QKeySequenceEdit *>(widget) != nullptr ||
           widget->testAttribute(Qt::WA_InputMethodEnabled);
}

bool PlainKeyGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isPlainKey(static_cast<const QKeyEvent &>(*event)))
        return QObject::eventFilter(watched, event);
    const bool isInDialog = qobject_cast<QDialog *>(QApplication::activeWindow()) != nullptr;
    if (!isInDialog && QApplication::activePopupWidget() == nullptr &&
        !takesText(QApplication::focusWidget()))
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

}  // namespace Atoll
