#include "ui/docks/project/count_bar.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Atoll {

CountBar::CountBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountBar::setCounts(SampleIndex count, SampleIndex total)
{
    if (m_count == count && m_total == total)
        return;
    m_count = count;
    m_total = total;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString CountBar::text() const
{
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(m_count), locale.toString(m_total));
}

int CountBar::thickness() const
{
    return std::max(2, fontMetrics().height() / 6);
}

QSize CountBar::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + fontMetrics().averageCharWidth(),
            fontMetrics().height() + 2 * thickness()};
}

void CountBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(QRect(0, 0, width(), fontMetrics().height()), Qt::AlignCenter, text());
    const QRect track(0, height() - thickness(), width(), thickness());
    painter.fillRect(track, palette().color(QPalette::Mid));
    QRect share = track;
    share.setWidth(m_total > 0 ? qRound(double(track.width()) * m_count / m_total) : 0);
    // The smallest set is still seen.
    if (m_count > 0)
        share.setWidth(std::max(share.width(), 1));
    if (isRightToLeft())
        share.moveRight(track.right());
    painter.fillRect(share, palette().color(QPalette::Highlight));
}

void CountBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        updateGeometry();
}

}  // namespace Atoll
