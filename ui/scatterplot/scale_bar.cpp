#include "ui/scatterplot/scale_bar.h"

#include "ui/scatterplot/map_axes.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// How near the mouse must be to an end of the range to move it.
constexpr double grip = 5;

QString numberText(double value, double step)
{
    const QLocale locale;
    if (step < 1e-6 || std::abs(value) >= 1e7)
        return locale.toString(value, 'g', 4);
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step) + 1e-9)), 0, 9);
    return locale.toString(value, 'f', decimals);
}

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace

ScaleBar::ScaleBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    updateDescription();
}

void ScaleBar::setScale(ColourScale scale, const ColourTable &table, ScaleLegend legend)
{
    m_scale = std::move(scale);
    m_table = table;
    m_legend = std::move(legend);
    updateDescription();
    updateGeometry();
    update();
}

void ScaleBar::setBrush(std::optional<Range> brush)
{
    m_brush = brush;
    updateDescription();
    update();
}

QSize ScaleBar::sizeHint() const
{
    const QSize least = minimumSizeHint();
    return {2 * least.width(), least.height()};
}

QSize ScaleBar::minimumSizeHint() const
{
    const QFontMetricsF metrics(font());
    const double lines = m_legend.missing > 0 ? 2.2 : 1;
    return {static_cast<int>(std::ceil(12 * metrics.height())),
            static_cast<int>(std::ceil((3.2 + lines) * metrics.height()) + 8)};
}

QRectF ScaleBar::histogramArea() const
{
    const QFontMetricsF metrics(font());
    const double side = std::ceil(metrics.height() * 0.6);
    return {side, 3, std::max(1.0, width() - 2 * side), std::floor(2.2 * metrics.height())};
}

QRectF ScaleBar::barArea() const
{
    const QRectF above = histogramArea();
    return {above.left(), above.bottom() + 1, above.width(),
            std::floor(QFontMetricsF(font()).height() * 0.7)};
}

double ScaleBar::xOf(float value) const
{
    const QRectF bar = barArea();
    const double span = double(m_legend.most) - double(m_legend.least);
    const double share = span > 0 ? (double(value) - double(m_legend.least)) / span : 0.5;
    return bar.left() + std::clamp(share, 0.0, 1.0) * bar.width();
}

float ScaleBar::valueAt(double x) const
{
    const QRectF bar = barArea();
    const double share = std::clamp((x - bar.left()) / bar.width(), 0.0, 1.0);
    // The ends are met exactly, so that a range to the end leaves nothing out.
    if (share >= 1)
        return m_legend.most;
    return static_cast<float>(double(m_legend.least) +
                              share * (double(m_legend.most) - double(m_legend.least)));
}

void ScaleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_scale.isEmpty()) {
        paintHistogram(painter);
        paintBar(painter);
        paintTicks(painter);
        paintBrush(painter);
    }
    paintMissing(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void ScaleBar::paintHistogram(QPainter &painter) const
{
    const QRectF area = histogramArea();
    if (m_legend.bins.empty())
        return;
    const SampleIndex highest = std::max(SampleIndex{1}, *std::ranges::max_element(m_legend.bins));
    const double step = area.width() / static_cast<double>(m_legend.bins.size());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < m_legend.bins.size(); ++i) {
        if (m_legend.bins[i] == 0)
            continue;
        // A bin with anything in it is seen.
        const double height = std::max(1.0, std::round(area.height() * m_legend.bins[i] / highest));
        const double left = std::round(area.left() + static_cast<double>(i) * step);
        const double right = std::round(area.left() + static_cast<double>(i + 1) * step);
        const double gap = right - left > 4 ? 1 : 0;
        const float middle = valueAt((left + right) / 2);
        const bool isOut = m_brush && (middle < m_brush->first || middle > m_brush->second);
        const QColor colour = faded(palette().color(QPalette::Text), isOut ? 0.18 : 0.5);
        painter.fillRect(QRectF(left, area.bottom() - height, std::max(1.0, right - left - gap), height),
                         colour);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void ScaleBar::paintBar(QPainter &painter) const
{
    const QRectF bar = barArea();
    const double ratio = devicePixelRatioF();
    QImage line(std::max(1, static_cast<int>(bar.width() * ratio)), 1, QImage::Format_ARGB32);
    for (int x = 0; x < line.width(); ++x)
        line.setPixel(x, 0, m_table[m_scale.index(valueAt(bar.left() + (x + 0.5) / ratio))]);
    painter.drawImage(bar, line);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(palette().color(QPalette::Text), 0.35), 1));
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (m_scale.kind() != ScaleKind::Quantile)
        return;
    // Notches at the quartiles.
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    for (std::size_t i = 1; i + 1 < m_legend.quantiles.size(); ++i) {
        const double x = xOf(m_legend.quantiles[i]);
        painter.drawPolygon(QPolygonF({{x - 3, bar.top() - 4}, {x + 3, bar.top() - 4}, {x, bar.top() + 1}}));
    }
}

void ScaleBar::paintTicks(QPainter &painter) const
{
    const QRectF bar = barArea();
    const QFontMetricsF metrics(font());
    painter.setPen(palette().color(QPalette::WindowText));
    const double span = double(m_legend.most) - double(m_legend.least);
    const double top = bar.bottom() + 4;
    const auto label = [&](double value, double step) {
        const QString text = numberText(value, step);
        const double width = metrics.horizontalAdvance(text) + 1;
        const double x = xOf(static_cast<float>(value));
        const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, double(this->width()) - width));
        painter.drawLine(QPointF(x, bar.bottom() + 1), QPointF(x, top));
        painter.drawText(QRectF(left, top, width, metrics.height()), Qt::AlignCenter, text);
    };
    if (!(span > 0)) {
        label(double(m_legend.least), std::max(1e-4, std::abs(double(m_legend.least)) / 1000));
        return;
    }
    double step = roundStep(span * metrics.height() * 2 / bar.width());
    const auto widest = [&] {
        return std::max(metrics.horizontalAdvance(numberText(double(m_legend.least), step)),
                        metrics.horizontalAdvance(numberText(double(m_legend.most), step))) +
               metrics.height() * 0.8;
    };
    while (step * bar.width() / span < widest() && step < span)
        step = roundStep(step * 1.01);
    for (double k = std::ceil(double(m_legend.least) / step - 1e-9);
         k * step <= double(m_legend.most) + step * 1e-9; ++k)
        label(k * step, step);
}

void ScaleBar::paintMissing(QPainter &painter) const
{
    if (m_legend.missing == 0)
        return;
    const QFontMetricsF metrics(font());
    const double top = barArea().bottom() + 4 + metrics.height() * 1.2;
    const double side = std::round(metrics.height() * 0.6);
    const QRectF swatch(barArea().left(), std::round(top + (metrics.height() - side) / 2), side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(m_table[0]));
    painter.drawEllipse(swatch);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF place(swatch.right() + side * 0.6, top, width() - swatch.right() - side, metrics.height());
    const QString text = tr("%Ln without a value", nullptr, m_legend.missing);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, place.width()));
}

void ScaleBar::paintBrush(QPainter &painter) const
{
    if (!m_brush)
        return;
    const QRectF whole = histogramArea().united(barArea());
    const double left = xOf(m_brush->first);
    const double right = xOf(m_brush->second);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(palette().color(QPalette::Window), 0.55));
    painter.drawRect(QRectF(whole.topLeft(), QPointF(left, whole.bottom())));
    painter.drawRect(QRectF(QPointF(right, whole.top()), whole.bottomRight()));
    painter.setBrush(faded(palette().color(QPalette::Highlight), 0.12));
    painter.drawRect(QRectF(QPointF(left, whole.top()), QPointF(right, whole.bottom())));
    for (const double x : {left, right}) {
        painter.setPen(QPen(palette().color(QPalette::Window), 4));
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()));
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()));
    }
}

bool ScaleBar::isAtEdge(double x) const
{
    return m_brush && std::min(std::abs(x - xOf(m_brush->first)), std::abs(x - xOf(m_brush->second))) <= grip;
}

void ScaleBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !canBrush()) {
        event->ignore();
        return;
    }
    m_pressX = event->position().x();
    m_isDragging = isAtEdge(m_pressX);
    m_anchor = valueAt(m_pressX);
    if (m_isDragging) {
        const bool isLower =
            std::abs(m_pressX - xOf(m_brush->first)) < std::abs(m_pressX - xOf(m_brush->second));
        m_anchor = isLower ? m_brush->second : m_brush->first;
    }
}

void ScaleBar::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if ((event->buttons() & Qt::LeftButton) == 0) {
        setCursor(isAtEdge(x) ? Qt::SizeHorCursor : canBrush() ? Qt::CrossCursor : Qt::ArrowCursor);
        return;
    }
    const double away = std::abs(x - m_pressX);
    m_isDragging = m_isDragging || away >= QGuiApplication::styleHints()->startDragDistance();
    if (m_isDragging && canBrush())
        choose(m_anchor, valueAt(x));
}

void ScaleBar::mouseDoubleClickEvent(QMouseEvent *)
{
    m_isDragging = false;
    clear();
}

void ScaleBar::keyPressEvent(QKeyEvent *event)
{
    const bool isUpper = (event->modifiers() & Qt::ShiftModifier) != 0;
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool isClear = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Delete;
    if (isArrow && canBrush())
        moveEnd(isUpper, event->key() == Qt::Key_Left ? -0.01 : 0.01);
    else if (isClear && m_brush)
        clear();
    else
        event->ignore();
}

void ScaleBar::moveEnd(bool isUpper, double share)
{
    auto [least, most] = m_brush.value_or(Range{m_legend.least, m_legend.most});
    const double step = share * (double(m_legend.most) - double(m_legend.least));
    float &end = isUpper ? most : least;
    end = std::clamp(static_cast<float>(double(end) + step), m_legend.least, m_legend.most);
    choose(std::min(least, isUpper ? end : most), std::max(most, isUpper ? least : end));
}

void ScaleBar::choose(float from, float to)
{
    const Range range = std::minmax(from, to);
    if (m_brush == range)
        return;
    setBrush(range);
    Q_EMIT rangeBrushed(range.first, range.second);
}

void ScaleBar::clear()
{
    if (!m_brush)
        return;
    setBrush({});
    Q_EMIT brushCleared();
}

void ScaleBar::updateDescription()
{
    const double step = canBrush() ? (double(m_legend.most) - double(m_legend.least)) / 1000 : 1e-3;
    const auto text = [&](float value) { return numberText(double(value), step); };
    setAccessibleName(tr("Colours from %1 to %2").arg(text(m_legend.least), text(m_legend.most)));
    setAccessibleDescription(
        m_brush ? tr("Chosen from %1 to %2.").arg(text(m_brush->first), text(m_brush->second))
                : tr("Arrow keys choose a range, with Shift its upper end."));
    setToolTip(m_brush
                   ? tr("%1 to %2. Double-click to clear.").arg(text(m_brush->first), text(m_brush->second))
                   : tr("Drag to choose a range."));
}

void ScaleBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateDescription();
}

}  // namespace Atoll
