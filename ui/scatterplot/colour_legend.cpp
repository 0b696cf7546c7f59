#include "ui/scatterplot/colour_legend.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Atoll {

ColourLegend::ColourLegend(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_scale(new ScaleBar(this))
    , m_classes(new ClassSwatches(this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_scale);
    layout->addWidget(m_classes);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    clear();
    connect(m_scale, &ScaleBar::rangeBrushed, this, &ColourLegend::rangeBrushed);
    connect(m_scale, &ScaleBar::brushCleared, this, &ColourLegend::brushCleared);
    connect(m_classes, &ClassSwatches::classToggled, this, &ColourLegend::classToggled);
}

void ColourLegend::setScale(const QString &title, const ColourScale &scale, const ColourTable &table,
                            const ScaleLegend &legend)
{
    m_scale->setScale(scale, table, legend);
    showPart(title, m_scale);
}

void ColourLegend::setClasses(const QString &title, const std::vector<ClassEntry> &classes,
                              SampleIndex missing, QRgb missingColour)
{
    m_classes->setClasses(classes, missing, missingColour);
    showPart(title, m_classes);
}

void ColourLegend::clear()
{
    showPart(QString(), nullptr);
}

std::optional<ScaleBar::Range> ColourLegend::brush() const
{
    return m_scale->brush();
}

void ColourLegend::setBrush(std::optional<ScaleBar::Range> brush)
{
    m_scale->setBrush(brush);
}

void ColourLegend::showPart(const QString &title, const QWidget *part)
{
    m_title->setText(title);
    m_title->setToolTip(title);
    m_title->setVisible(!title.isEmpty());
    m_scale->setVisible(part == m_scale);
    m_classes->setVisible(part == m_classes);
}

}  // namespace Atoll
