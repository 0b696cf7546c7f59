#include "ui/gallery/gallery_painter.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What scaling may take of a frame; the rest of the pictures waits for the next.
constexpr qint64 scalingBudgetMs = 6;
constexpr int scaledLimitKiB = 96 * 1024;
/// From here on marks have room for a word.
constexpr int wordySize = 144;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

/// Two sheets, one behind the other.
void drawSheets(QPainter &painter, const QRectF &place)
{
    const double side = place.width() * 0.68;
    const QRectF back(place.right() - side, place.top(), side, side);
    const QRectF front(place.left(), place.bottom() - side, side, side);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(back);
    painter.setBrush(painter.pen().color());
    painter.drawRect(front);
}

/// A triangle with an exclamation mark.
void drawWarning(QPainter &painter, const QRectF &place)
{
    QPainterPath path;
    path.moveTo(place.center().x(), place.top() - 1);
    path.lineTo(place.right() + 1, place.bottom());
    path.lineTo(place.left() - 1, place.bottom());
    path.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xf2, 0xa9, 0x00));
    painter.drawPath(path);
    painter.setPen(QPen(Qt::black, std::max(1.0, place.width() / 9)));
    const double x = place.center().x();
    painter.drawLine(QPointF(x, place.top() + place.height() * 0.38),
                     QPointF(x, place.top() + place.height() * 0.66));
    painter.drawPoint(QPointF(x, place.top() + place.height() * 0.84));
}

QString stateText(ImageState state)
{
    switch (state) {
    case ImageState::Missing:
        return GalleryPainter::tr("Missing");
    case ImageState::TooLarge:
        return GalleryPainter::tr("Too large");
    case ImageState::Refused:
        return GalleryPainter::tr("Not decoded");
    default:
        return GalleryPainter::tr("Not readable");
    }
}

}  // namespace

GalleryPainter::GalleryPainter()
{
    m_scaled.setMaxCost(scaledLimitKiB);
}

void GalleryPainter::setStyle(const QFont &font, const QPalette &palette, int size, bool hasCaptions)
{
    m_font = font;
    m_badgeFont = font;
    if (font.pointSizeF() > 0)
        m_badgeFont.setPointSizeF(font.pointSizeF() * 0.85);
    m_palette = palette;
    m_background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    m_tile = mixed(m_background, text, 0.07);
    m_quietText = mixed(m_background, text, 0.7);
    m_size = size;
    const QFontMetrics metrics(m_font);
    m_padding = std::max(4, metrics.height() / 4);
    m_captionHeight = hasCaptions ? metrics.height() + m_padding / 2 : 0;
    m_badgeHeight = QFontMetrics(m_badgeFont).height() + 2;
}

QSize GalleryPainter::cellSize() const
{
    return {m_size + 2 * m_padding, m_size + 2 * m_padding + m_captionHeight};
}

QRect GalleryPainter::box(const QRect &cell) const
{
    return {cell.topLeft() + QPoint(m_padding, m_padding), QSize(m_size, m_size)};
}

void GalleryPainter::begin()
{
    m_frame.start();
    m_wantsRefinement = false;
}

void GalleryPainter::draw(QPainter &painter, const Cell &cell)
{
    const QRect place = box(cell.rect);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSelection(painter, cell);
    if (!cell.image.isNull())
        drawPicture(painter, cell, place);
    else if (!cell.failure.isEmpty())
        drawFailure(painter, cell, place);
    else
        painter.fillRect(place, m_tile);
    if (m_captionHeight > 0)
        drawCaption(painter, cell);
    drawBadges(painter, cell, place);
}

void GalleryPainter::drawSelection(QPainter &painter, const Cell &cell) const
{
    const double radius = m_padding;
    if (cell.isChosen) {
        QColor fill = m_palette.color(QPalette::Highlight);
        painter.setPen(QPen(fill, 2));
        fill.setAlpha(70);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(cell.rect).adjusted(1, 1, -1, -1), radius, radius);
    }
    if (cell.isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_palette.color(QPalette::Text), 2));
        painter.drawRoundedRect(QRectF(cell.rect).adjusted(-1, -1, 1, 1), radius + 1, radius + 1);
    }
}

void GalleryPainter::drawPicture(QPainter &painter, const Cell &cell, const QRect &box)
{
    const QSize size = cell.image.size().scaled(box.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
    const QRect place(box.center() - QPoint((size.width() - 1) / 2, (size.height() - 1) / 2), size);
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize deviceSize = (QSizeF(size) * ratio).toSize().expandedTo({1, 1});
    const Scaled *scaled = m_scaled.object(cell.sample);
    if (scaled == nullptr || scaled->key != cell.image.cacheKey() || scaled->pixmap.size() != deviceSize) {
        if (m_frame.elapsed() > scalingBudgetMs) {
            m_wantsRefinement = true;
            painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
            painter.drawImage(place, cell.image);
            return;
        }
        auto *const fresh = new Scaled{cell.image.cacheKey(),
                                       QPixmap::fromImage(cell.image.scaled(deviceSize, Qt::IgnoreAspectRatio,
                                                                            Qt::SmoothTransformation))};
        fresh->pixmap.setDevicePixelRatio(ratio);
        m_scaled.insert(cell.sample, fresh, qsizetype{deviceSize.width()} * deviceSize.height() / 256 + 1);
        scaled = m_scaled.object(cell.sample);
    }
    if (scaled != nullptr)
        painter.drawPixmap(place.topLeft(), scaled->pixmap);
}

void GalleryPainter::drawFailure(QPainter &painter, const Cell &cell, const QRect &box) const
{
    painter.fillRect(box, m_tile);
    // A picture frame with a crack; the words say the rest.
    const double side = m_size / 3.0;
    const QRectF frame(box.center().x() - side / 2, box.center().y() - side * 0.6, side, side * 0.75);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_quietText, std::max(1.5, m_size / 90.0)));
    painter.drawRoundedRect(frame, 2, 2);
    painter.drawPolyline(QPolygonF{{frame.left() + side * 0.56, frame.top()},
                                   {frame.left() + side * 0.42, frame.top() + frame.height() * 0.36},
                                   {frame.left() + side * 0.6, frame.top() + frame.height() * 0.6},
                                   {frame.left() + side * 0.46, frame.bottom()}});
    painter.setFont(m_badgeFont);
    const QRect words(box.left(), int(frame.bottom()) + m_padding, box.width(), m_badgeHeight);
    painter.drawText(
        words, Qt::AlignCenter,
        QFontMetrics(m_badgeFont).elidedText(stateText(cell.badges.state), Qt::ElideRight, words.width()));
}

void GalleryPainter::drawCaption(QPainter &painter, const Cell &cell) const
{
    const QFontMetrics metrics(m_font);
    QRect line(cell.rect.left() + m_padding, cell.rect.bottom() + 1 - m_padding / 2 - m_captionHeight, m_size,
               m_captionHeight);
    painter.setFont(m_font);
    if (!cell.value.isEmpty()) {
        const QString shown = metrics.elidedText(cell.value, Qt::ElideRight, line.width());
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown);
        line.setRight(line.right() - metrics.horizontalAdvance(shown) - metrics.averageCharWidth());
    }
    // A name cut down to a few letters tells nothing.
    if (line.width() < 5 * metrics.averageCharWidth())
        return;
    painter.setPen(cell.value.isEmpty() ? m_palette.color(QPalette::Text) : m_quietText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(cell.name.toString(), Qt::ElideMiddle, line.width()));
}

/// Returns where its text may stand.
QRect GalleryPainter::drawPill(QPainter &painter, const QRect &rect, const QColor &fill) const
{
    painter.setPen(QPen(mixed(m_background, m_palette.color(QPalette::Text), 0.3), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    return rect.adjusted(m_padding - 1, 0, 1 - m_padding, 0);
}

/// A mark whose right end is at `right`; returns where the next one ends.
int GalleryPainter::drawMark(QPainter &painter, const QRect &box, int right, const QString &text,
                             bool isWarning) const
{
    const QFontMetrics metrics(m_badgeFont);
    const int icon = m_badgeHeight - 5;
    const bool isWordy = m_size >= wordySize;
    const int width = icon + 2 * m_padding - 2 + (isWordy ? metrics.horizontalAdvance(text) + m_padding : 0);
    const int left = right - width;
    if (left < box.left())
        return right;
    const QRect inner = drawPill(painter, QRect(left, box.top() + 3, width, m_badgeHeight), m_background);
    const QRectF place(inner.left() + 0.5, inner.top() + 3, icon - 1, icon - 1);
    painter.setPen(QPen(m_palette.color(QPalette::Text), 1));
    if (isWarning)
        drawWarning(painter, place);
    else
        drawSheets(painter, place);
    if (isWordy) {
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, text);
    }
    return left - 2;
}

void GalleryPainter::drawBadges(QPainter &painter, const Cell &cell, const QRect &box) const
{
    const GalleryBadges &badges = cell.badges;
    painter.setFont(m_badgeFont);
    const int left = badges.batchRank > 0 ? drawRank(painter, box, badges.batchRank) : box.left() + 3;
    const QRect marks(QPoint(left, box.top()), box.bottomRight());
    int right = box.right() - 2;
    if (badges.isDamaged || badges.state == ImageState::Damaged)
        right = drawMark(painter, marks, right, tr("Damaged"), true);
    if (badges.isDuplicate)
        drawMark(painter, marks, right, tr("Duplicate"), false);
    if (cell.isChosen)
        drawTick(painter, box);
    if (!badges.className.isEmpty())
        drawClass(painter, box, badges, box.width() - 6 - (cell.isChosen ? m_badgeHeight + 2 : 0));
}

/// Returns where the next badge may begin.
int GalleryPainter::drawRank(QPainter &painter, const QRect &box, int rank) const
{
    const QString text = u"#"_s + QLocale().toString(rank);
    const int width = QFontMetrics(m_badgeFont).horizontalAdvance(text) + 2 * m_padding;
    // Dark in light themes and the other way round: the batch is what one looks for.
    const QRect inner = drawPill(painter, QRect(box.left() + 3, box.top() + 3, width, m_badgeHeight),
                                 m_palette.color(QPalette::Text));
    painter.setPen(m_background);
    painter.drawText(inner, Qt::AlignCenter, text);
    return box.left() + 5 + width;
}

void GalleryPainter::drawTick(QPainter &painter, const QRect &box) const
{
    const QRect tick(box.right() - 2 - m_badgeHeight, box.bottom() - 2 - m_badgeHeight, m_badgeHeight,
                     m_badgeHeight);
    const QColor stroke = m_palette.color(QPalette::HighlightedText);
    painter.setPen(QPen(stroke, 1));
    painter.setBrush(m_palette.color(QPalette::Highlight));
    painter.drawEllipse(QRectF(tick).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(stroke, std::max(1.5, tick.width() / 9.0)));
    const auto at = [&tick](double x, double y) {
        return QPointF(tick.left() + x * tick.width(), tick.top() + y * tick.height());
    };
    painter.drawPolyline(QPolygonF{at(0.27, 0.53), at(0.44, 0.7), at(0.74, 0.34)});
}

void GalleryPainter::drawClass(QPainter &painter, const QRect &box, const GalleryBadges &badges,
                               int room) const
{
    const QFontMetrics metrics(m_badgeFont);
    const QColor text = m_palette.color(QPalette::Text);
    const int swatch = m_badgeHeight / 2;
    const int around = swatch + 3 * m_padding - 2;
    const QString name = metrics.elidedText(badges.className, Qt::ElideRight, room - around);
    const QRect inner = drawPill(painter,
                                 QRect(box.left() + 3, box.bottom() - 2 - m_badgeHeight,
                                       metrics.horizontalAdvance(name) + around, m_badgeHeight),
                                 m_background);
    painter.setPen(QPen(text, 1));
    painter.setBrush(badges.classColour);
    const int swatchTop = inner.top() + (inner.height() - swatch) / 2;
    painter.drawRect(QRectF(inner.left() + 0.5, swatchTop + 0.5, swatch, swatch));
    painter.setPen(text);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, name);
}

QString GalleryPainter::describe(const GalleryBadges &badges, const QString &failure)
{
    QStringList parts;
    if (badges.batchRank > 0)
        parts.push_back(tr("In the batch, rank %1").arg(QLocale().toString(badges.batchRank)));
    if (!badges.className.isEmpty())
        parts.push_back(tr("Labelled %1").arg(badges.className));
    if (badges.isDuplicate)
        parts.push_back(tr("Duplicate"));
    if (badges.isDamaged || badges.state == ImageState::Damaged)
        parts.push_back(tr("Damaged"));
    else if (badges.state != ImageState::Ok)
        parts.push_back(stateText(badges.state));
    const QString reason = badges.stateReason.isEmpty() ? failure : badges.stateReason;
    if (!reason.isEmpty())
        parts.push_back(reason);
    return parts.join(u'\n');
}

}  // namespace Atoll
