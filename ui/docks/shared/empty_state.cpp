#include "ui/docks/shared/empty_state.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Atoll {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
{
    constexpr int lettersPerLine = 48;
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * lettersPerLine);
    m_secondary->setFlat(true);

    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();

    auto *const sentence = new QHBoxLayout;
    sentence->addStretch();
    sentence->addWidget(m_sentence, 1);
    sentence->addStretch();

    auto *const layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(sentence);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addLayout(buttons);
    layout->addStretch(3);

    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
    setOffer({});
}

void EmptyState::setOffer(const Offer &offer)
{
    m_offer = offer;
    m_sentence->setText(offer.sentence);
    m_primary->setText(offer.primary);
    m_primary->setVisible(!offer.primary.isEmpty());
    m_secondary->setText(offer.secondary);
    m_secondary->setVisible(!offer.secondary.isEmpty());
}

}  // namespace Atoll
