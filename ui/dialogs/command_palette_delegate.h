#pragma once

#include <QStyledItemDelegate>

namespace Atoll {

/// A command with the letters that were typed in bold, its menu in a quieter colour, and its keys at the end.
class CommandPaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace Atoll
