#pragma once

#include <QFrame>

class QToolButton;

namespace Atoll {

/// One condition of the filter: what it says, and a cross to take it away.
class FilterChip final : public QFrame
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }

Q_SIGNALS:
    void clicked();
    void removeClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_title;
    QToolButton *m_text;
    QToolButton *m_cross;
};

}  // namespace Atoll
