#pragma once

#include "model/workflow/insight/sample_column.h"
#include "ui/scatterplot/colour_legend.h"
#include "ui/scatterplot/point_raster.h"

#include <optional>

namespace Atoll {

/// How a column is to be shown by colours.
struct ColouringWish
{
    SharedColumn column;  ///< null: one colour
    QString colourMap;
    bool isQuantile = false;
};

/// What a column gives the points of a map, and its legend.
struct MapColouring
{
    std::vector<std::uint8_t> indices;
    ColourTable table{};
    DrawOrder order = DrawOrder::HighestOnTop;
    std::optional<ColourScale> scale;  ///< of numbers
};

/// Half of 50 ms at a million samples. `plain`: the one colour of points without a column; `ground`: what
/// they are seen on.
[[nodiscard]] MapColouring mapColouring(const ColouringWish &wish, SampleIndex sampleCount, QRgb plain,
                                        QRgb ground);

/// Classes as the legend shows them, over `shown`; `chosen` empty: all are on.
[[nodiscard]] std::vector<ClassEntry> legendClasses(const SampleColumn &column, const SampleSet &shown,
                                                    const QStringList &chosen);
/// Samples of `shown` without a class.
[[nodiscard]] SampleIndex withoutClass(const SampleColumn &column, const SampleSet &shown);

}  // namespace Atoll
