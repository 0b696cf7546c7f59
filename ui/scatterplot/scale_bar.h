#pragma once

#include "ui/scatterplot/colour_map.h"
#include "ui/scatterplot/colour_scale.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace Atoll {

/// A colour bar with ticks and, above it, the histogram of the shown samples, on which a range can be chosen
/// by dragging or with the arrow keys (with Shift: its upper end).
class ScaleBar final : public QWidget
{
    Q_OBJECT

public:
    using Range = std::pair<float, float>;

    explicit ScaleBar(QWidget *parent = nullptr);

    void setScale(ColourScale scale, const ColourTable &table, ScaleLegend legend);
    [[nodiscard]] std::optional<Range> brush() const { return m_brush; }
    /// Without a signal, for restoring.
    void setBrush(std::optional<Range> brush);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a value lies on the bar, in pixels of the widget.
    [[nodiscard]] double xOf(float value) const;

Q_SIGNALS:
    void rangeBrushed(float least, float most);
    void brushCleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF histogramArea() const;
    [[nodiscard]] QRectF barArea() const;
    [[nodiscard]] float valueAt(double x) const;
    [[nodiscard]] bool canBrush() const { return m_legend.most > m_legend.least; }
    [[nodiscard]] bool isAtEdge(double x) const;
    void choose(float from, float to);
    void clear();
    void moveEnd(bool isUpper, double share);
    void updateDescription();
    void paintHistogram(QPainter &painter) const;
    void paintBar(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintMissing(QPainter &painter) const;
    void paintBrush(QPainter &painter) const;

    ColourScale m_scale;
    ColourTable m_table{};
    ScaleLegend m_legend;
    std::optional<Range> m_brush;
    float m_anchor = 0;  ///< the end of the range that stays while the mouse drags the other
    double m_pressX = 0;
    bool m_isDragging = false;
};

}  // namespace Atoll
