#include "ui/docks/inspector/bar_list.h"

#include "ui/docks/shared/blended.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

BarList::BarList(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BarList::setLines(std::vector<Line> lines)
{
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    QStringList words;
    for (const Line &line : m_lines)
        words.append(line.value.isEmpty() ? line.title : line.title + u": "_s + line.value);
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

int BarList::lineHeight() const
{
    return fontMetrics().height() * 4 / 3;
}

QSize BarList::sizeHint() const
{
    constexpr int letters = 32;
    return {fontMetrics().averageCharWidth() * letters, lineHeight() * int(m_lines.size())};
}

QSize BarList::minimumSizeHint() const
{
    constexpr int letters = 16;
    return {fontMetrics().averageCharWidth() * letters, sizeHint().height()};
}

int BarList::valueWidth() const
{
    int widest = 0;
    for (const Line &line : m_lines)
        widest = std::max(widest, fontMetrics().horizontalAdvance(line.value));
    // Widths are rounded; a pixel too little would cut off the last digit.
    return std::min(widest + 2, width() / 2);
}

int BarList::titleWidth(int space) const
{
    int widest = 0;
    for (const Line &line : m_lines) {
        if (!line.isHeading)
            widest = std::max(widest, fontMetrics().horizontalAdvance(line.title));
    }
    // Names come before bars: these take what is left, but stay long enough to be compared.
    const int shortestBar = std::min(space / 3, fontMetrics().averageCharWidth() * 6);
    return std::clamp(widest + 2, space * 2 / 5, space - shortestBar);
}

void BarList::drawLine(QPainter &painter, const Line &line, const QRect &rect) const
{
    QFont drawn = font();
    drawn.setBold(line.isHeading);
    painter.setFont(drawn);
    painter.setPen(palette().color(QPalette::WindowText));
    const QFontMetrics metrics(drawn);
    const int gap = metrics.averageCharWidth();
    if (line.isHeading) {
        painter.drawText(rect, Qt::AlignLeading | Qt::AlignVCenter,
                         metrics.elidedText(line.title, Qt::ElideRight, rect.width()));
        return;
    }
    const int valueSpace = valueWidth();
    const int titleSpace = titleWidth(rect.width() - valueSpace - 2 * gap);
    const QRect title(rect.left(), rect.top(), titleSpace, rect.height());
    const QRect value(rect.right() + 1 - valueSpace, rect.top(), valueSpace, rect.height());
    QRectF bar(title.right() + gap, 0, value.left() - gap - (title.right() + gap), metrics.height() / 3.0);
    bar.moveTop(rect.center().y() - bar.height() / 2);

    const auto placed = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect, part); };
    painter.drawText(placed(title), Qt::AlignLeading | Qt::AlignVCenter,
                     metrics.elidedText(line.title, Qt::ElideMiddle, title.width()));
    painter.drawText(placed(value), Qt::AlignTrailing | Qt::AlignVCenter,
                     metrics.elidedText(line.value, Qt::ElideRight, value.width()));
    if (line.share < 0)
        return;
    bar = QRectF(placed(bar.toAlignedRect()));
    constexpr double troughShare = 0.14;
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        blended(palette().color(QPalette::Window), palette().color(QPalette::WindowText), troughShare));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(palette().color(QPalette::Highlight));
    QRectF filled = bar;
    filled.setWidth(bar.width() * std::clamp(line.share, 0.0, 1.0));
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(bar.right());
    painter.drawRoundedRect(filled, 2, 2);
}

void BarList::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect rect(0, 0, width(), lineHeight());
    for (const Line &line : m_lines) {
        drawLine(painter, line, rect);
        rect.translate(0, lineHeight());
    }
}

bool BarList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const auto position = std::size_t(help->pos().y() / lineHeight());
        if (position < m_lines.size()) {
            const Line &line = m_lines[position];
            const QString words = line.value.isEmpty() ? line.title : line.title + u": "_s + line.value;
            QToolTip::showText(help->globalPos(),
                               line.toolTip.isEmpty() ? words : words + u'\n' + line.toolTip, this);
        }
        return true;
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

}  // namespace Atoll
