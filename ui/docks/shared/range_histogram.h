#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QTimer>
#include <QtCharts/QChartView>

#include <optional>
#include <vector>

class QBarSet;
class QStackedBarSeries;
class QValueAxis;

namespace Atoll {

/// A part of a scale; ends that are infinite are open.
struct NumberRange
{
    double least = 0;
    double most = 0;

    bool operator==(const NumberRange &) const = default;
};

/// Bars of how often numbers occur, and a range over them that a person drags with the mouse or moves with
/// the arrow keys (with Shift: its upper end; Delete takes it away).
class RangeHistogram final : public QChartView
{
    Q_OBJECT

public:
    struct Bars
    {
        double from = 0;
        double to = 1;
        std::vector<SampleIndex> counts;
        ColumnUnit unit = ColumnUnit::Plain;
    };

    explicit RangeHistogram(QWidget *parent = nullptr);

    void setBars(Bars bars);
    [[nodiscard]] const Bars &bars() const { return m_bars; }
    /// None: no range. Does not emit.
    void setRange(const std::optional<NumberRange> &range);
    [[nodiscard]] const std::optional<NumberRange> &range() const { return m_range; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person has finished dragging, or pauses after a key; none: the range was taken away.
    void rangeEdited(const std::optional<Atoll::NumberRange> &range);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip : std::uint8_t { None, Lower, Upper, Whole, New };

    void fill();
    void recolour();
    void placePlot();
    void describe();
    void edit(const std::optional<NumberRange> &range);
    /// The ends of the range where they are drawn, within the scale.
    [[nodiscard]] NumberRange drawnRange() const;
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] double valueAt(double x) const;
    /// Tidy numbers, open where an end lies at the end of the scale.
    [[nodiscard]] NumberRange tidied(double least, double most) const;
    [[nodiscard]] Grip gripAt(double x) const;
    void dragTo(double x);
    void moveEnd(bool isUpper, int direction);
    void drawRange(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;

    Bars m_bars;
    std::optional<NumberRange> m_range;
    Grip m_grip = Grip::None;
    double m_pressedX = 0;
    NumberRange m_pressedRange;
    bool m_hasMoved = false;
    QTimer m_keyTimer;
    QStackedBarSeries *m_series;
    QBarSet *m_inside;
    QBarSet *m_outside;
    QValueAxis *m_axisX;
    QValueAxis *m_axisY;
};

}  // namespace Atoll
