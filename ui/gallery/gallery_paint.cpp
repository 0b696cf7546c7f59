#include "ui/gallery/gallery_view.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>
#include <QStringList>

namespace Atoll {

GalleryPainter::Cell GalleryView::cell(qint64 position) const
{
    GalleryPainter::Cell cell;
    cell.sample = m_selection.sampleAt(position);
    cell.rect = m_grid.cellRect(position);
    cell.name = m_content->fileName(cell.sample);
    cell.value = m_content->valueText(cell.sample);
    cell.badges = m_content->badges(cell.sample);
    if (m_renderer != nullptr) {
        cell.image = m_renderer->image(cell.sample, edge());
        cell.failure = m_renderer->failureReason(cell.sample);
    }
    cell.isChosen = m_selection.isChosen(cell.sample);
    cell.isCurrent = hasFocus() && position == m_selection.currentPosition();
    return cell;
}

void GalleryView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_painter.background());
    m_painter.begin();
    const GalleryGrid::Span visible = m_grid.visible();
    // The focus frame stands two pixels out.
    const QRect dirty = event->rect().adjusted(-2, -2, 2, 2);
    for (qint64 i = visible.first; i < visible.end; ++i) {
        if (m_grid.cellRect(i).intersects(dirty))
            m_painter.draw(painter, cell(i));
    }
    if (m_painter.wantsRefinement())
        m_refineTimer.start(0);
    if (m_typeAhead.isActive())
        paintTypeAhead(painter);
    else if (m_selection.count() == 0 && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void GalleryView::paintTypeAhead(QPainter &painter) const
{
    const QFontMetrics metrics(font());
    const QString text = m_typeAhead.text().isEmpty() ? tr("Type the beginning of a file name")
                                                      : tr("Find: %1").arg(m_typeAhead.text());
    const int margin = metrics.height() / 2;
    QRect place = metrics.boundingRect(text).adjusted(-margin, -margin / 2, margin, margin / 2);
    place.moveBottomLeft(viewport()->rect().bottomLeft() + QPoint(margin, -margin));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(place, Qt::AlignCenter, text);
}

QString GalleryView::describe(SampleIndex sample) const
{
    if (!m_content || sample < 0)
        return {};
    QStringList lines{
        m_content->fileName(sample).toString(), m_content->valueText(sample),
        GalleryPainter::describe(m_content->badges(sample),
                                 m_renderer != nullptr ? m_renderer->failureReason(sample) : QString())};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace Atoll
