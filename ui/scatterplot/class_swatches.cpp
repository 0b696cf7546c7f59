#include "ui/scatterplot/class_swatches.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

ClassSwatches::ClassSwatches(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    updateDescription();
}

void ClassSwatches::setClasses(std::vector<ClassEntry> classes, SampleIndex missing, QRgb missingColour)
{
    m_classes = std::move(classes);
    m_missing = missing;
    m_missingColour = missingColour;
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(m_classes.size()) - 1));
    m_hovered = -1;
    updateDescription();
    updateGeometry();
    update();
}

int ClassSwatches::lineHeight() const
{
    return fontMetrics().height() * 3 / 2;
}

QString ClassSwatches::text(std::size_t index) const
{
    const QLocale locale;
    if (index < m_classes.size())
        return tr("%1  %2").arg(m_classes[index].name, locale.toString(m_classes[index].count));
    return tr("no class  %1").arg(locale.toString(m_missing));
}

std::vector<QRect> ClassSwatches::places(int width) const
{
    const int line = lineHeight();
    const std::size_t count = m_classes.size() + (m_missing > 0 ? 1 : 0);
    std::vector<QRect> result;
    result.reserve(count);
    int x = 0;
    int y = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const int wanted = line + fontMetrics().horizontalAdvance(text(i)) + line / 2;
        const int entryWidth = std::min(wanted, std::max(width, 2 * line));
        if (x > 0 && x + entryWidth > width) {
            x = 0;
            y += line;
        }
        result.emplace_back(x, y, entryWidth, line);
        x += entryWidth;
    }
    return result;
}

int ClassSwatches::heightForWidth(int width) const
{
    const std::vector<QRect> all = places(width);
    return all.empty() ? lineHeight() : all.back().bottom() + 1;
}

QSize ClassSwatches::sizeHint() const
{
    const int width = 16 * lineHeight();
    return {width, heightForWidth(width)};
}

QSize ClassSwatches::minimumSizeHint() const
{
    return {6 * lineHeight(), lineHeight()};
}

void ClassSwatches::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const int index = static_cast<int>(i);
        const QRectF frame = QRectF(all[i]).adjusted(1, 1, -1, -1);
        if (index == m_hovered) {
            QColor ground = palette().color(QPalette::Highlight);
            ground.setAlpha(40);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(frame, 3, 3);
        }
        paintEntry(painter, all[i], text(i), QColor::fromRgb(m_classes[i].colour), m_classes[i].isOn);
        if (hasFocus() && index == m_focused) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame, 3, 3);
        }
    }
    if (m_missing > 0)
        paintEntry(painter, all.back(), text(m_classes.size()), QColor::fromRgb(m_missingColour), true);
}

/// Off is hollow, so that it is not told by colour alone.
void ClassSwatches::paintEntry(QPainter &painter, const QRect &place, const QString &text,
                               const QColor &colour, bool isOn) const
{
    const int side = fontMetrics().height() * 3 / 4;
    const double gap = (place.height() - side) / 2.0;
    painter.setPen(QPen(isOn ? colour.darker(130) : colour, 1.5));
    painter.setBrush(isOn ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(place.left() + gap, place.top() + gap, side, side), 2, 2);
    painter.setPen(palette().color(isOn ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect textPlace = place.adjusted(place.height(), 0, -2, 0);
    painter.drawText(textPlace, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideMiddle, textPlace.width()));
}

int ClassSwatches::entryAt(const QPoint &position) const
{
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < m_classes.size(); ++i)
        if (all[i].contains(position))
            return static_cast<int>(i);
    return -1;
}

bool ClassSwatches::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const int entry = entryAt(help->pos());
        if (entry >= 0)
            QToolTip::showText(help->globalPos(), text(static_cast<std::size_t>(entry)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ClassSwatches::mousePressEvent(QMouseEvent *event)
{
    const int entry = entryAt(event->pos());
    if (event->button() != Qt::LeftButton || entry < 0) {
        event->ignore();
        return;
    }
    m_focused = entry;
    toggle(entry);
}

void ClassSwatches::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = entryAt(event->pos());
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ClassSwatches::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void ClassSwatches::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_classes.size()) - 1;
    int next = 0;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        next = m_focused - 1;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        next = m_focused + 1;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_focused);
        return;
    default:
        event->ignore();
        return;
    }
    m_focused = std::clamp(next, 0, std::max(0, last));
    updateDescription();
    update();
}

void ClassSwatches::toggle(int index)
{
    updateDescription();
    update();
    if (index < static_cast<int>(m_classes.size()))
        Q_EMIT classToggled(m_classes[static_cast<std::size_t>(index)].name);
}

void ClassSwatches::updateDescription()
{
    setAccessibleName(tr("Colours of %Ln class(es)", nullptr, static_cast<int>(m_classes.size())));
    if (m_classes.empty()) {
        setAccessibleDescription(QString());
        return;
    }
    const auto focused = static_cast<std::size_t>(m_focused);
    setAccessibleDescription(m_classes[focused].isOn ? tr("%1, on").arg(text(focused))
                                                     : tr("%1, off").arg(text(focused)));
}

void ClassSwatches::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateDescription();
}

}  // namespace Atoll
