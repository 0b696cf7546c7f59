#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace Atoll {

/// Whether pressing the key alone, or with Shift, writes or moves something in a text field.
[[nodiscard]] bool isPlainKey(const QKeyEvent &event);

/// Whether typing goes into this widget.
[[nodiscard]] bool takesText(const QWidget *widget);

/// Keeps plain keys for whoever is being typed into: while a text field, a menu or a dialog has the keyboard,
/// they reach it as ordinary key presses and never an action's shortcut. A field that wants to do something
/// on Escape handles the key press.
class PlainKeyGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace Atoll
