#include "ui/dialogs/key_delegate.h"

#include <QKeyEvent>
#include <QKeySequenceEdit>

namespace Atoll {

QWidget *KeyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                   const QModelIndex & /*index*/) const
{
    auto *editor = new QKeySequenceEdit(parent);
    editor->setAutoFillBackground(true);
    auto *self = const_cast<KeyDelegate *>(this);
    connect(editor, &QKeySequenceEdit::editingFinished, self, [self, editor] {
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor);
    });
    return editor;
}

void KeyDelegate::setEditorData(QWidget * /*editor*/, const QModelIndex & /*index*/) const
{
    // Begins empty: what is pressed takes the place of the old keys.
}

void KeyDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const keys = qobject_cast<QKeySequenceEdit *>(editor);
    if (keys != nullptr && !keys->keySequence().isEmpty())
        model->setData(index, QVariant::fromValue(keys->keySequence()));
}

bool KeyDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // Ctrl+Return and the like are keys to be taken, not the end of editing.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers held = key->modifiers() & ~Qt::KeypadModifier;
        const bool isEnding =
            held == Qt::NoModifier &&
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape);
        if (!isEnding)
            return false;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

}  // namespace Atoll
