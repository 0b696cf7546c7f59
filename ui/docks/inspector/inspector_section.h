#pragma once

#include <QWidget>

class QToolButton;

namespace Atoll {

/// A part of the inspector under a heading that folds it away.
class InspectorSection final : public QWidget
{
    Q_OBJECT

public:
    /// Takes `content`.
    InspectorSection(const QString &title, QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);

private:
    QToolButton *m_heading;
    QWidget *m_content;
    bool m_isOpen = false;
};

}  // namespace Atoll
