#include "ui/docks/shared/range_histogram.h"

#include "ui/docks/shared/blended.h"
#include "ui/docks/shared/value_text.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QStyleOptionFocusRect>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Atoll {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int gripReach = 6;
constexpr double cornerRadius = 2;

}  // namespace

RangeHistogram::RangeHistogram(QWidget *parent)
    : QChartView(parent)
    , m_series(new QStackedBarSeries(this))
    , m_inside(new QBarSet(QString(), m_series))
    , m_outside(new QBarSet(QString(), m_series))
    , m_axisX(new QValueAxis(this))
    , m_axisY(new QValueAxis(this))
{
    constexpr int pauseMs = 250;
    m_keyTimer.setSingleShot(true);
    m_keyTimer.setInterval(pauseMs);
    connect(&m_keyTimer, &QTimer::timeout, this, [this] { Q_EMIT rangeEdited(m_range); });

    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setBackgroundBrush(Qt::NoBrush);
    setRenderHint(QPainter::Antialiasing);

    QChart &shown = *chart();
    shown.setBackgroundVisible(false);
    shown.legend()->hide();
    shown.setMargins({});
    shown.layout()->setContentsMargins(0, 0, 0, 0);
    m_series->append(m_inside);
    m_series->append(m_outside);
    constexpr double barWidth = 0.9;
    m_series->setBarWidth(barWidth);
    shown.addSeries(m_series);
    shown.addAxis(m_axisX, Qt::AlignBottom);
    shown.addAxis(m_axisY, Qt::AlignLeft);
    m_series->attachAxis(m_axisX);
    m_series->attachAxis(m_axisY);
    m_axisX->hide();
    m_axisY->hide();
    recolour();
    fill();
}

QSize RangeHistogram::sizeHint() const
{
    constexpr int linesHigh = 8;
    constexpr int lettersWide = 36;
    return {fontMetrics().averageCharWidth() * lettersWide, fontMetrics().height() * linesHigh};
}

QSize RangeHistogram::minimumSizeHint() const
{
    constexpr int lettersWide = 16;
    return {fontMetrics().averageCharWidth() * lettersWide, sizeHint().height()};
}

void RangeHistogram::setBars(Bars bars)
{
    m_bars = std::move(bars);
    fill();
}

void RangeHistogram::setRange(const std::optional<NumberRange> &range)
{
    if (range == m_range || m_grip != Grip::None || m_keyTimer.isActive())
        return;
    m_range = range;
    fill();
}

void RangeHistogram::edit(const std::optional<NumberRange> &range)
{
    m_range = range;
    fill();
}

void RangeHistogram::fill()
{
    const auto count = qsizetype(m_bars.counts.size());
    const double step = (m_bars.to - m_bars.from) / double(std::max<qsizetype>(1, count));
    const NumberRange drawn = drawnRange();
    QList<qreal> inside;
    QList<qreal> outside;
    inside.reserve(count);
    outside.reserve(count);
    SampleIndex most = 1;
    for (qsizetype i = 0; i < count; ++i) {
        const SampleIndex number = m_bars.counts[std::size_t(i)];
        const double middle = m_bars.from + (double(i) + 0.5) * step;
        const bool isInside = !m_range || (middle >= drawn.least && middle <= drawn.most);
        inside.append(isInside ? number : 0);
        outside.append(isInside ? 0 : number);
        most = std::max(most, number);
    }
    m_inside->remove(0, m_inside->count());
    m_outside->remove(0, m_outside->count());
    m_inside->append(inside);
    m_outside->append(outside);
    m_axisX->setRange(-0.5, double(std::max<qsizetype>(1, count)) - 0.5);
    m_axisY->setRange(0, most);
    describe();
    viewport()->update();
}

void RangeHistogram::describe()
{
    QString text =
        tr("From %1 to %2.").arg(numberText(m_bars.from, m_bars.unit), numberText(m_bars.to, m_bars.unit));
    if (m_range) {
        const NumberRange drawn = drawnRange();
        text += QLatin1Char(' ') +
                tr("The range is %1 to %2.")
                    .arg(numberText(drawn.least, m_bars.unit), numberText(drawn.most, m_bars.unit));
    }
    setAccessibleDescription(text);
}

void RangeHistogram::recolour()
{
    const QColor base = palette().color(QPalette::Window);
    constexpr double mutedShare = 0.28;
    m_inside->setColor(palette().color(QPalette::Highlight));
    m_outside->setColor(blended(base, palette().color(QPalette::WindowText), mutedShare));
    m_inside->setPen(Qt::NoPen);
    m_outside->setPen(Qt::NoPen);
}

void RangeHistogram::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolour();
    if (event->type() == QEvent::FontChange)
        placePlot();
}

void RangeHistogram::placePlot()
{
    const int labels = fontMetrics().height() + gripReach;
    chart()->setPlotArea(
        QRectF(gripReach, 2, std::max(1, width() - 2 * gripReach), std::max(1, height() - labels - 2)));
}

void RangeHistogram::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

NumberRange RangeHistogram::drawnRange() const
{
    if (!m_range)
        return {m_bars.from, m_bars.to};
    return {std::clamp(m_range->least, m_bars.from, m_bars.to),
            std::clamp(m_range->most, m_bars.from, m_bars.to)};
}

double RangeHistogram::xOf(double value) const
{
    const QRectF plot = chart()->plotArea();
    const double span = m_bars.to - m_bars.from;
    return plot.left() + (span > 0 ? (value - m_bars.from) / span : 0.5) * plot.width();
}

double RangeHistogram::valueAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    return m_bars.from + share * (m_bars.to - m_bars.from);
}

NumberRange RangeHistogram::tidied(double least, double most) const
{
    if (least > most)
        std::swap(least, most);
    const double pixel = (m_bars.to - m_bars.from) / std::max(1.0, chart()->plotArea().width());
    // The largest power of ten that is no more than a pixel wide.
    const double unit = pixel > 0 ? std::pow(10.0, std::floor(std::log10(pixel))) : 1;
    const auto tidy = [unit](double value) { return std::round(value / unit) * unit; };
    return {least <= m_bars.from ? -infinity : tidy(least), most >= m_bars.to ? infinity : tidy(most)};
}

RangeHistogram::Grip RangeHistogram::gripAt(double x) const
{
    if (m_bars.counts.empty())
        return Grip::None;
    if (!m_range)
        return Grip::New;
    const NumberRange drawn = drawnRange();
    const double toLower = std::abs(x - xOf(drawn.least));
    const double toUpper = std::abs(x - xOf(drawn.most));
    if (std::min(toLower, toUpper) <= gripReach)
        return toLower < toUpper ? Grip::Lower : Grip::Upper;
    return x > xOf(drawn.least) && x < xOf(drawn.most) ? Grip::Whole : Grip::New;
}

void RangeHistogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QChartView::mousePressEvent(event);
    m_pressedX = event->position().x();
    m_pressedRange = drawnRange();
    m_grip = gripAt(m_pressedX);
    m_hasMoved = false;
    event->accept();
}

void RangeHistogram::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        const Grip grip = gripAt(x);
        const bool isEnd = grip == Grip::Lower || grip == Grip::Upper;
        viewport()->setCursor(isEnd                 ? Qt::SplitHCursor
                              : grip == Grip::Whole ? Qt::OpenHandCursor
                                                    : Qt::ArrowCursor);
        return;
    }
    constexpr double leastMove = 3;
    if (std::abs(x - m_pressedX) < leastMove && !m_hasMoved)
        return;
    m_hasMoved = true;
    dragTo(x);
}

void RangeHistogram::dragTo(double x)
{
    const double value = valueAt(x);
    switch (m_grip) {
    case Grip::Lower:
        return edit(tidied(value, m_pressedRange.most));
    case Grip::Upper:
        return edit(tidied(m_pressedRange.least, value));
    case Grip::New:
        return edit(tidied(valueAt(m_pressedX), value));
    case Grip::Whole: {
        const double wanted = (x - m_pressedX) / chart()->plotArea().width() * (m_bars.to - m_bars.from);
        const double shift =
            std::clamp(wanted, m_bars.from - m_pressedRange.least, m_bars.to - m_pressedRange.most);
        return edit(tidied(m_pressedRange.least + shift, m_pressedRange.most + shift));
    }
    case Grip::None:
        return;
    }
}

void RangeHistogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grip == Grip::None)
        return QChartView::mouseReleaseEvent(event);
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (!m_hasMoved && grip == Grip::Whole)
        edit(std::nullopt);
    if (!m_hasMoved && grip == Grip::New) {
        // A click on a bar takes that bar.
        const double step = (m_bars.to - m_bars.from) / double(m_bars.counts.size());
        const double bar = std::floor((valueAt(m_pressedX) - m_bars.from) / step);
        const double last = double(m_bars.counts.size()) - 1;
        const double least = m_bars.from + std::min(bar, last) * step;
        edit(tidied(least, least + step));
    }
    if (m_hasMoved || grip == Grip::Whole || grip == Grip::New)
        Q_EMIT rangeEdited(m_range);
}

void RangeHistogram::moveEnd(bool isUpper, int direction)
{
    constexpr int stepsPerScale = 50;
    const double step = direction * (m_bars.to - m_bars.from) / stepsPerScale;
    NumberRange moved = drawnRange();
    if (isUpper)
        moved.most = std::clamp(moved.most + step, moved.least, m_bars.to);
    else
        moved.least = std::clamp(moved.least + step, m_bars.from, moved.most);
    edit(tidied(moved.least, moved.most));
    m_keyTimer.start();
}

void RangeHistogram::keyPressEvent(QKeyEvent *event)
{
    if (m_bars.counts.empty())
        return QChartView::keyPressEvent(event);
    const bool isUpper = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveEnd(isUpper, -1);
    case Qt::Key_Right:
        return moveEnd(isUpper, 1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_range) {
            edit(std::nullopt);
            m_keyTimer.start();
        }
        return;
    default:
        // The view would scroll by the other arrows; whoever holds this widget shall get them.
        event->ignore();
    }
}

void RangeHistogram::drawRange(QPainter &painter) const
{
    const NumberRange drawn = drawnRange();
    const QRectF plot = chart()->plotArea();
    const QRectF span(QPointF(xOf(drawn.least), plot.top()), QPointF(xOf(drawn.most), plot.bottom()));
    QColor colour = palette().color(QPalette::Highlight);
    constexpr float fillShare = 0.14F;
    colour.setAlphaF(fillShare);
    painter.fillRect(span, colour);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    const double handle = plot.height() / 3;
    for (const double x : {span.left(), span.right()}) {
        painter.drawRect(QRectF(x - 0.5, plot.top(), 1, plot.height()));
        painter.drawRoundedRect(QRectF(x - 2, plot.center().y() - handle / 2, 4, handle), cornerRadius,
                                cornerRadius);
    }
}

void RangeHistogram::drawLabels(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const QRectF line(plot.left(), plot.bottom() + 2, plot.width(), fontMetrics().height());
    const NumberRange drawn = drawnRange();
    const QString least = numberText(drawn.least, m_bars.unit);
    const QString most = numberText(drawn.most, m_bars.unit);
    painter.setPen(palette().color(QPalette::WindowText));
    const double gap = fontMetrics().averageCharWidth() * 2;
    const double leastWidth = fontMetrics().horizontalAdvance(least);
    const double mostWidth = fontMetrics().horizontalAdvance(most);
    // Each under its end, but inside the widget and beside each other.
    double mostLeft = std::clamp(xOf(drawn.most) - mostWidth / 2, line.left(), line.right() - mostWidth);
    double leastLeft = std::clamp(xOf(drawn.least) - leastWidth / 2, line.left(), line.right() - leastWidth);
    if (leastLeft + leastWidth + gap > mostLeft) {
        mostLeft = std::min(line.right() - mostWidth, std::max(mostLeft, leastLeft + leastWidth + gap));
        leastLeft = std::max(line.left(), std::min(leastLeft, mostLeft - gap - leastWidth));
    }
    painter.drawText(QRectF(leastLeft, line.top(), leastWidth + 1, line.height()), Qt::AlignLeft, least);
    painter.drawText(QRectF(mostLeft, line.top(), mostWidth + 1, line.height()), Qt::AlignLeft, most);
}

void RangeHistogram::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (m_bars.counts.empty())
        return;
    const QRectF plot = chart()->plotArea();
    painter->fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), palette().color(QPalette::Mid));
    if (m_range)
        drawRange(*painter);
    drawLabels(*painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = viewport()->rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, painter, this);
    }
}

}  // namespace Atoll
