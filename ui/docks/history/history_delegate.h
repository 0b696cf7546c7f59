#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace Atoll {

/// A line of the history: the whole sentence, and below it when that was; what was taken back in grey.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Sentences are wrapped at the width of `view`.
    explicit HistoryDelegate(QTreeView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static QString timeLine(const QModelIndex &index);
    [[nodiscard]] int textWidth(int rowWidth) const;
    [[nodiscard]] int margin() const;

    QTreeView *m_view;
};

}  // namespace Atoll
