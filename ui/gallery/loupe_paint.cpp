#include "ui/gallery/loupe.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace Atoll {

namespace {

/// Pictures are judged before a quiet, neutral grey that follows the theme without its tint.
QColor backdrop(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    return isDark ? QColor(24, 24, 24) : QColor(214, 214, 214);
}

}  // namespace

QRect Loupe::captionArea() const
{
    const int height = fontMetrics().height() * 8 / 5;
    return rect().adjusted(0, QWidget::height() - height, 0, 0);
}

QRect Loupe::pictureArea() const
{
    return rect().adjusted(0, 0, 0, -captionArea().height());
}

void Loupe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), backdrop(palette()));
    painter.setClipRect(pictureArea());
    if (hasPicture())
        paintPicture(painter);
    else if (m_isLoading && !m_picture.preview.isNull())
        paintPreview(painter);
    else
        paintMessage(painter);
    painter.setClipping(false);
    paintCaption(painter);
}

/// Before the picture is there its thumbnail takes its place, enlarged if need be.
void Loupe::paintPreview(QPainter &painter) const
{
    QRectF place({}, QSizeF(m_picture.preview.size()).scaled(pictureArea().size(), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(pictureArea()).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture.preview);
}

void Loupe::paintPicture(QPainter &painter) const
{
    const QRectF place = m_zoom.pictureRect();
    // Who zooms far in wants to see pixels.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom.isFitted() || m_zoom.scale() < 3);
    painter.drawImage(place, m_large.levelFor(place.width() * devicePixelRatioF()));
    if (!isOverlayShown())
        return;
    if (!m_masks.isNull())
        painter.drawImage(place, m_masks);
    painter.setRenderHint(QPainter::Antialiasing);
    drawObjects(painter, m_picture.overlay, m_zoom.transform());
    if (!m_picture.overlay.classText.isEmpty())
        paintClass(painter);
}

void Loupe::paintClass(QPainter &painter) const
{
    const QString &text = m_picture.overlay.classText;
    const QFontMetrics metrics(font());
    const int margin = metrics.height() / 3;
    const QRect tab(margin, margin, metrics.horizontalAdvance(text) + 2 * margin, metrics.height() + margin);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(tab).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(tab, Qt::AlignCenter, text);
}

void Loupe::paintMessage(QPainter &painter) const
{
    const int margin = fontMetrics().height() * 2;
    const QString text = m_isLoading ? tr("Decoding…") : m_failure;
    const bool isDark = palette().color(QPalette::Window).lightness() < 128;
    painter.setPen(isDark ? QColor(Qt::white) : QColor(Qt::black));
    painter.drawText(pictureArea().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
}

void Loupe::paintCaption(QPainter &painter) const
{
    const QRect area = captionArea();
    const QFontMetrics metrics(font());
    const int margin = metrics.height() / 2;
    painter.fillRect(area, palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::WindowText));
    QStringList facts{hasPicture() ? m_large.reason : QString(), m_picture.detail,
                      m_isHideHeld ? tr("Overlay hidden") : QString(),
                      !hasPicture() ? QString()
                                    : tr("%1 × %2").arg(m_large.pixels.width()).arg(m_large.pixels.height()),
                      zoomText()};
    facts.removeAll(QString());
    QRect line = area.adjusted(margin, 0, -margin, 0);
    // The name gives way first, down to a third of the bar.
    const QString right =
        metrics.elidedText(facts.join(QStringLiteral("  ·  ")), Qt::ElideLeft, line.width() * 2 / 3);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
    line.setRight(line.right() - metrics.horizontalAdvance(right) - margin);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_picture.caption, Qt::ElideMiddle, line.width()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace Atoll
