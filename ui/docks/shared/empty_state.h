#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Atoll {

/// What a dock shows while there is nothing to show: one sentence, and the way on.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    struct Offer
    {
        QString sentence;
        QString primary;    ///< text of the button; empty: none
        QString secondary;  ///< of the quiet one beside it; empty: none

        bool operator==(const Offer &) const = default;
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void setOffer(const Offer &offer);
    [[nodiscard]] const Offer &offer() const { return m_offer; }

Q_SIGNALS:
    void primaryClicked();
    void secondaryClicked();

private:
    Offer m_offer;
    QLabel *m_sentence;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

}  // namespace Atoll
