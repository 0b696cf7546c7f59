#include "ui/scatterplot/map_axes.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>
#include <QPen>
#include <QScatterSeries>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

}  // namespace

double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least)
            return factor * power;
    return 10 * power;
}

MapAxes::MapAxes(QChart *chart)
    : m_chart(chart)
    , m_x(new QValueAxis(chart))
    , m_y(new QValueAxis(chart))
{
    chart->legend()->hide();
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    chart->addAxis(m_x, Qt::AlignBottom);
    chart->addAxis(m_y, Qt::AlignLeft);
    // Without a series a chart has no range at all.
    auto *const series = new QScatterSeries(chart);
    chart->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
    for (QValueAxis *const axis : {m_x, m_y}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setTickInterval(1);
        axis->setRange(-1, 1);
    }
}

void MapAxes::applyPalette(const QPalette &palette, const QFont &font)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    m_chart->setBackgroundBrush(base);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_font = font;
    m_font.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 0.9 : 8);
    for (QValueAxis *const axis : {m_x, m_y}) {
        axis->setLabelsFont(m_font);
        axis->setLabelsBrush(mixed(base, text, 0.72));
        axis->setGridLinePen(QPen(mixed(base, text, 0.1), 0));
        axis->setLinePen(QPen(mixed(base, text, 0.35), 0));
    }
}

void MapAxes::layOut(const QSizeF &size)
{
    const QFontMetricsF metrics(m_font);
    const double gap = metrics.height() / 2;
    const double left = std::ceil(metrics.horizontalAdvance(u"−88.88"_s) + gap);
    const double bottom = std::ceil(metrics.height() + gap * 1.5);
    const double margin = std::ceil(gap);
    m_plotArea = QRectF(left, margin, std::max(1.0, std::floor(size.width()) - left - margin),
                        std::max(1.0, std::floor(size.height()) - bottom - margin));
    m_chart->setPlotArea(m_plotArea);
    layOutAxes();
}

/// At once: left alone, the chart would do so after the points have been painted in their new places.
void MapAxes::layOutAxes()
{
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
}

void MapAxes::show(const MapCamera &camera)
{
    const MapTransform transform = MapTransform::of(camera, m_plotArea.size());
    const QRectF seen = transform.toPositions(QRectF(QPointF(), m_plotArea.size()));
    const QFontMetricsF metrics(m_font);
    const bool isXNew = showRange(m_x, seen.left(), seen.right(), m_plotArea.width(),
                                  metrics.horizontalAdvance(u"−88.88"_s) * 2.5);
    const bool isYNew = showRange(m_y, seen.top(), seen.bottom(), m_plotArea.height(), metrics.height() * 4);
    if (isXNew || isYNew)
        layOutAxes();
}

/// True when the ticks have another step.
bool MapAxes::showRange(QValueAxis *axis, double least, double most, double pixels, double pixelsPerTick)
{
    const double step = roundStep((most - least) * pixelsPerTick / pixels);
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step) + 1e-9)), 0, 9);
    const QString format = u"%.%1f"_s.arg(decimals);
    const bool isNew = step != axis->tickInterval();
    // The wider step of old and new stands while the range changes: a narrow one would make thousands of
    // ticks.
    if (step > axis->tickInterval())
        axis->setTickInterval(step);
    axis->setRange(least, most);
    if (step < axis->tickInterval())
        axis->setTickInterval(step);
    if (axis->labelFormat() != format)
        axis->setLabelFormat(format);
    return isNew;
}

}  // namespace Atoll
