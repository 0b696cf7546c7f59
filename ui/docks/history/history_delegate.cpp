#include "ui/docks/history/history_delegate.h"

#include "ui/itemmodels/history_model.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int wrapped = Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap;
/// Tall enough for any sentence.
constexpr int endless = 10'000;

}  // namespace

HistoryDelegate::HistoryDelegate(QTreeView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

QString HistoryDelegate::timeLine(const QModelIndex &index)
{
    const QString time = index.siblingAtColumn(HistoryModel::TimeColumn).data().toString();
    return index.data(HistoryModel::IsUndoneRole).toBool() ? tr("Undone \u00b7 %1").arg(time) : time;
}

int HistoryDelegate::margin() const
{
    return m_view->fontMetrics().height() / 3;
}

int HistoryDelegate::textWidth(int rowWidth) const
{
    return std::max(rowWidth - 2 * margin(), m_view->fontMetrics().averageCharWidth());
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const int width = m_view->viewport()->width();
    const QFontMetrics metrics = m_view->fontMetrics();
    const QRect sentence =
        metrics.boundingRect(QRect(0, 0, textWidth(width), endless), wrapped, index.data().toString());
    return {width, sentence.height() + metrics.lineSpacing() + 2 * margin()};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, m_view);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isUndone = index.data(HistoryModel::IsUndoneRole).toBool();
    const QPalette &palette = option.palette;
    const QColor strong = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor faint = isSelected ? strong : palette.color(QPalette::PlaceholderText);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(isUndone ? faint : strong);
    const QRect text = option.rect.adjusted(margin(), margin(), -margin(), -margin());
    QRect used;
    painter->drawText(text, wrapped, index.data().toString(), &used);
    painter->setPen(faint);
    painter->drawText(QRect(text.left(), used.bottom() + 1, text.width(), option.fontMetrics.lineSpacing()),
                      wrapped, timeLine(index));
    painter->restore();
}

}  // namespace Atoll
