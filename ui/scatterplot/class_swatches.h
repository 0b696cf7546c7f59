#pragma once

#include "model/core/sample_set.h"

#include <QColor>
#include <QWidget>

#include <vector>

namespace Atoll {

/// A class in a legend.
struct ClassEntry
{
    QString name;
    QRgb colour = 0;
    SampleIndex count = 0;
    bool isOn = true;

    bool operator==(const ClassEntry &) const = default;
};

/// Classes with colour, name and count, row after row; a click or Space asks for one to be switched on or
/// off, the arrow keys go through them.
class ClassSwatches final : public QWidget
{
    Q_OBJECT

public:
    explicit ClassSwatches(QWidget *parent = nullptr);

    /// `missing` samples have no class and are shown in `missingColour` when there are any.
    void setClasses(std::vector<ClassEntry> classes, SampleIndex missing, QRgb missingColour);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// Where the entry of a class lies in the widget.
    [[nodiscard]] QRect place(std::size_t index) const { return places(width()).at(index); }

Q_SIGNALS:
    void classToggled(const QString &name);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] QString text(std::size_t index) const;
    /// One per class, and one for those without when there are any.
    [[nodiscard]] std::vector<QRect> places(int width) const;
    [[nodiscard]] int entryAt(const QPoint &position) const;
    void toggle(int index);
    void paintEntry(QPainter &painter, const QRect &place, const QString &text, const QColor &colour,
                    bool isOn) const;
    void updateDescription();

    std::vector<ClassEntry> m_classes;
    SampleIndex m_missing = 0;
    QRgb m_missingColour = 0;
    int m_focused = 0;
    int m_hovered = -1;
};

}  // namespace Atoll
