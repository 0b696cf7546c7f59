#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Atoll {

/// A sentence below a field that says what is wrong with it, and a button that mends it.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget *parent = nullptr);

    /// Without a button when `action` is empty. An empty sentence hides nothing by itself.
    void setMessage(const QString &sentence, const QString &action = {});
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_action;
};

}  // namespace Atoll
