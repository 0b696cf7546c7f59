#include "ui/docks/gallery/filter_chip.h"

#include "ui/docks/shared/blended.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Atoll {

FilterChip::FilterChip(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_text(new QToolButton(this))
    , m_cross(new QToolButton(this))
{
    constexpr int mostLetters = 36;
    const int width = fontMetrics().averageCharWidth() * mostLetters;
    m_text->setText(fontMetrics().elidedText(title, Qt::ElideRight, width).replace(u"&"_s, u"&&"_s));
    m_text->setToolTip(title);
    m_text->setAccessibleName(title);
    m_text->setAutoRaise(true);
    m_cross->setText(u"×"_s);
    m_cross->setToolTip(tr("Remove this condition"));
    m_cross->setAccessibleName(tr("Remove %1").arg(title));
    m_cross->setAutoRaise(true);
    for (QToolButton *const button : {m_text, m_cross})
        button->setFocusPolicy(Qt::StrongFocus);

    auto *const layout = new QHBoxLayout(this);
    constexpr int edge = 2;
    layout->setContentsMargins(fontMetrics().averageCharWidth() / 2, edge, edge, edge);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(m_cross);
    connect(m_text, &QToolButton::clicked, this, &FilterChip::clicked);
    connect(m_cross, &QToolButton::clicked, this, &FilterChip::removeClicked);
}

void FilterChip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double fillShare = 0.18;
    constexpr double frameShare = 0.55;
    const QColor paper = palette().color(QPalette::Window);
    const QColor ink = palette().color(QPalette::Highlight);
    painter.setPen(blended(paper, ink, frameShare));
    painter.setBrush(blended(paper, ink, fillShare));
    const double radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeClicked();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace Atoll
