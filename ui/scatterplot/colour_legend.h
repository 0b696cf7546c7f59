#pragma once

#include "ui/scatterplot/class_swatches.h"
#include "ui/scatterplot/scale_bar.h"

#include <QWidget>

class QLabel;

namespace Atoll {

/// What the colours of the map mean: a scale with a histogram to choose a range on, or classes to switch on
/// and off.
class ColourLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ColourLegend(QWidget *parent = nullptr);

    /// `title` is what the colours show, such as the name of a score. A brushed range stays.
    void setScale(const QString &title, const ColourScale &scale, const ColourTable &table,
                  const ScaleLegend &legend);
    void setClasses(const QString &title, const std::vector<ClassEntry> &classes, SampleIndex missing,
                    QRgb missingColour);
    /// One colour for all: nothing to explain.
    void clear();

    [[nodiscard]] std::optional<ScaleBar::Range> brush() const;
    /// Without a signal, for restoring.
    void setBrush(std::optional<ScaleBar::Range> brush);
    [[nodiscard]] ScaleBar *scaleBar() const { return m_scale; }
    [[nodiscard]] ClassSwatches *classSwatches() const { return m_classes; }

Q_SIGNALS:
    void rangeBrushed(float least, float most);
    void brushCleared();
    void classToggled(const QString &name);

private:
    void showPart(const QString &title, const QWidget *part);

    QLabel *m_title;
    ScaleBar *m_scale;
    ClassSwatches *m_classes;
};

}  // namespace Atoll
