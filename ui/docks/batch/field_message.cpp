#include "ui/docks/batch/field_message.h"

#include "ui/settings/icons.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Atoll {

FieldMessage::FieldMessage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_icon->setAlignment(Qt::AlignTop);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_action, 1, 1, Qt::AlignLeft);
    connect(m_action, &QPushButton::clicked, this, &FieldMessage::actionWanted);
    drawIcon();
}

void FieldMessage::setMessage(const QString &sentence, const QString &action)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
}

QString FieldMessage::sentence() const
{
    return m_sentence->text();
}

void FieldMessage::drawIcon()
{
    const int side = fontMetrics().height();
    m_icon->setPixmap(themedIcon(u"warning"_s).pixmap(side, side));
}

void FieldMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        drawIcon();
}

}  // namespace Atoll
