#pragma once

#include "model/core/sample_set.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace Atoll {

class ThumbnailService;
class Workbench;

/// A few samples as thumbnails, in rows as they fit; a click or Enter goes to one.
class ThumbnailStrip final : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        SampleIndex sample = -1;
        QString caption;  ///< one short line; may be empty

        bool operator==(const Item &) const = default;
    };

    ThumbnailStrip(Workbench &workbench, const QString &accessibleName, QWidget *parent = nullptr);

    void setItems(std::vector<Item> items);
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void activated(Atoll::SampleIndex sample);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void moveFocus(int item);
    [[nodiscard]] int thumbnailSide() const;
    [[nodiscard]] int captionHeight() const;
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] QRect cell(int item) const;
    [[nodiscard]] int itemAt(QPoint point) const;
    [[nodiscard]] QString describe(const Item &item) const;
    void drawItem(QPainter &painter, int position) const;

    Workbench &m_workbench;
    ThumbnailService &m_thumbnails;
    std::vector<Item> m_items;
    int m_focused = 0;
};

}  // namespace Atoll
