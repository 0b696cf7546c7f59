#include "ui/docks/shared/thumbnail_strip.h"

#include "ui/docks/shared/thumbnail_service.h"
#include "ui/viewstate/workbench.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

ThumbnailStrip::ThumbnailStrip(Workbench &workbench, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_thumbnails(ThumbnailService::of(workbench))
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_thumbnails, &ThumbnailService::arrived, this, qOverload<>(&QWidget::update));
    connect(&m_thumbnails, &ThumbnailService::forgotten, this, qOverload<>(&QWidget::update));
    connect(&workbench.selection(), &SelectionState::currentChanged, this, qOverload<>(&QWidget::update));
}

void ThumbnailStrip::setItems(std::vector<Item> items)
{
    if (items == m_items)
        return;
    const bool isOtherSize = items.size() != m_items.size();
    m_items = std::move(items);
    m_focused = 0;
    if (isOtherSize)
        updateGeometry();
    ask();
    update();
}

void ThumbnailStrip::ask()
{
    std::vector<SampleIndex> samples;
    if (isVisible()) {
        samples.reserve(m_items.size());
        for (const Item &item : m_items)
            samples.push_back(item.sample);
    }
    m_thumbnails.setWanted(this, std::move(samples), thumbnailSide() * devicePixelRatioF());
}

int ThumbnailStrip::thumbnailSide() const
{
    return fontMetrics().height() * 4;
}

int ThumbnailStrip::captionHeight() const
{
    const bool hasCaptions =
        std::ranges::any_of(m_items, [](const Item &item) { return !item.caption.isEmpty(); });
    return hasCaptions ? fontMetrics().height() : 0;
}

namespace {

constexpr int gap = 4;
constexpr int frame = 2;

}  // namespace

int ThumbnailStrip::columns(int width) const
{
    return std::max(1, (width + gap) / (thumbnailSide() + 2 * frame + gap));
}

int ThumbnailStrip::heightForWidth(int width) const
{
    const int perRow = columns(width);
    const int rows = (int(m_items.size()) + perRow - 1) / perRow;
    const int rowHeight = thumbnailSide() + 2 * frame + captionHeight() + gap;
    return std::max(0, rows * rowHeight - gap);
}

QSize ThumbnailStrip::sizeHint() const
{
    constexpr int columnsWanted = 4;
    const int hint = columnsWanted * (thumbnailSide() + 2 * frame + gap) - gap;
    return {hint, heightForWidth(width() > hint / 2 ? width() : hint)};
}

QSize ThumbnailStrip::minimumSizeHint() const
{
    return {thumbnailSide() + 2 * frame, 0};
}

QRect ThumbnailStrip::cell(int item) const
{
    const int perRow = columns(width());
    const int side = thumbnailSide() + 2 * frame;
    const QRect rect((item % perRow) * (side + gap), (item / perRow) * (side + captionHeight() + gap), side,
                     side + captionHeight());
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

int ThumbnailStrip::itemAt(QPoint point) const
{
    for (int item = 0; item < int(m_items.size()); ++item) {
        if (cell(item).contains(point))
            return item;
    }
    return -1;
}

QString ThumbnailStrip::describe(const Item &item) const
{
    QStringList lines{m_thumbnails.fileName(item.sample)};
    if (!item.caption.isEmpty())
        lines.append(item.caption);
    if (const QString reason = m_thumbnails.failureReason(item.sample); !reason.isEmpty())
        lines.append(reason);
    return lines.join(u'\n');
}

void ThumbnailStrip::drawItem(QPainter &painter, int position) const
{
    const Item &item = m_items[std::size_t(position)];
    const QRect whole = cell(position);
    const QRect box(whole.left(), whole.top(), whole.width(), whole.width());
    const bool isCurrent = item.sample == m_workbench.selection().current();
    const bool isUnderMouse = underMouse() && whole.contains(mapFromGlobal(QCursor::pos()));

    const QRect inner = box.adjusted(frame, frame, -frame, -frame);
    const QImage image = m_thumbnails.image(item.sample);
    if (image.isNull()) {
        painter.fillRect(inner, palette().color(QPalette::AlternateBase));
        if (!m_thumbnails.failureReason(item.sample).isEmpty())
            painter.drawText(inner, Qt::AlignCenter, u"?"_s);
    } else {
        const QSize size = image.size().scaled(inner.size(), Qt::KeepAspectRatio);
        QRect place(QPoint(0, 0), size);
        place.moveCenter(inner.center());
        painter.drawImage(place, image);
    }
    if (isCurrent || isUnderMouse || (hasFocus() && position == m_focused)) {
        QColor colour = palette().color(QPalette::Highlight);
        if (isUnderMouse && !isCurrent && !hasFocus())
            colour.setAlphaF(0.6F);
        painter.setPen(QPen(colour, frame));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1));
    }
    if (captionHeight() == 0)
        return;
    const QRect caption(whole.left(), box.bottom() + 1, whole.width(), captionHeight());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(caption, Qt::AlignCenter,
                     fontMetrics().elidedText(item.caption, Qt::ElideRight, caption.width()));
}

void ThumbnailStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int item = 0; item < int(m_items.size()); ++item)
        drawItem(painter, item);
}

void ThumbnailStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void ThumbnailStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    ask();
}

bool ThumbnailStrip::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        if (item >= 0)
            QToolTip::showText(help->globalPos(), describe(m_items[std::size_t(item)]), this, cell(item));
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::HoverMove: {
        const bool isOverItem = itemAt(static_cast<QHoverEvent *>(event)->position().toPoint()) >= 0;
        setCursor(isOverItem ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
        break;
    }
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
        update();
        break;
    case QEvent::FontChange:
        updateGeometry();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void ThumbnailStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || item < 0)
        return QWidget::mouseReleaseEvent(event);
    m_focused = item;
    Q_EMIT activated(m_items[std::size_t(item)].sample);
}

void ThumbnailStrip::moveFocus(int item)
{
    m_focused = std::clamp(item, 0, std::max(0, int(m_items.size()) - 1));
    if (!m_items.empty())
        setAccessibleDescription(describe(m_items[std::size_t(m_focused)]));
    update();
}

void ThumbnailStrip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveFocus(m_focused - forward);
    case Qt::Key_Right:
        return moveFocus(m_focused + forward);
    case Qt::Key_Up:
        return moveFocus(m_focused - columns(width()));
    case Qt::Key_Down:
        return moveFocus(m_focused + columns(width()));
    case Qt::Key_Home:
        return moveFocus(0);
    case Qt::Key_End:
        return moveFocus(int(m_items.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_items.empty())
            Q_EMIT activated(m_items[std::size_t(m_focused)].sample);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ThumbnailStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    moveFocus(m_focused);
}

void ThumbnailStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace Atoll
