#include "ui/dialogs/command_palette_delegate.h"

#include "ui/itemmodels/command_palette_model.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace Atoll {

namespace {

/// Draws one line of text with some letters in bold; returns where it ends.
qreal drawMatched(QPainter *painter, const QRect &rect, const QString &text, const QList<int> &bold)
{
    QTextLayout layout(text, painter->font());
    QList<QTextLayout::FormatRange> ranges;
    ranges.reserve(bold.size());
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setFontUnderline(true);
    for (const int position : bold)
        ranges.append({position, 1, format});
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    layout.draw(painter, QPointF(rect.left(), top));
    return rect.left() + line.naturalTextWidth();
}

}  // namespace

void CommandPaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, item.widget) + 1;
    const int icon = item.decorationSize.width();
    QRect rect = item.rect.adjusted(icon + 3 * margin, 0, -2 * margin, 0);
    const bool isEnabled = item.state.testFlag(QStyle::State_Enabled);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const QColor ink = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = ink;
    quiet.setAlphaF(0.7F);

    painter->save();
    painter->setFont(item.font);
    painter->setPen(quiet);
    const QString keys = index.data(CommandPaletteModel::ShortcutRole).toString();
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, keys);
    const int gap = item.fontMetrics.averageCharWidth() * 2;
    rect.setRight(rect.right() - item.fontMetrics.horizontalAdvance(keys) - gap);
    painter->setPen(ink);
    const auto matches = index.data(CommandPaletteModel::MatchesRole).value<QList<int>>();
    const qreal end = drawMatched(painter, rect, text, matches);
    rect.setLeft(int(end) + gap);
    painter->setPen(quiet);
    const QString path = index.data(CommandPaletteModel::PathRole).toString();
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(path, Qt::ElideMiddle, rect.width()));
    painter->restore();
}

QSize CommandPaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.lineSpacing() * 8 / 5));
    return size;
}

}  // namespace Atoll
