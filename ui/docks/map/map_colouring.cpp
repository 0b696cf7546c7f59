#include "ui/docks/map/map_colouring.h"

namespace Atoll {

namespace {

/// A diverging colour map has its middle at zero where there are numbers on both sides of it.
ColourScale scaleOf(const SampleColumn &column, const ColourMap &map, bool isQuantile)
{
    if (isQuantile)
        return ColourScale::fitted(column.numbers, Atoll::ScaleKind::Quantile);
    ColourScale linear = ColourScale::fitted(column.numbers, Atoll::ScaleKind::Linear);
    if (map.isDiverging && linear.least() < 0 && linear.most() > 0)
        return ColourScale::fitted(column.numbers, Atoll::ScaleKind::Symmetric);
    return linear;
}

const ColourMap &mapOrFirst(const QString &name)
{
    const ColourMap *const found = colourMap(name);
    return found != nullptr ? *found : colourMaps().front();
}

}  // namespace

MapColouring mapColouring(const ColouringWish &wish, SampleIndex sampleCount, QRgb plain, QRgb ground)
{
    MapColouring colouring;
    if (!wish.column || wish.column->info.kind == ColumnKind::Text) {
        colouring.indices.assign(std::size_t(sampleCount), 1);
        colouring.table.fill(plain);
        colouring.order = DrawOrder::Mixed;
        return colouring;
    }
    if (wish.column->info.kind == ColumnKind::Class) {
        colouring.indices = classIndices(wish.column->classes);
        colouring.table = classTable(missingColour());
        colouring.order = DrawOrder::Mixed;
        return colouring;
    }
    const ColourMap &map = mapOrFirst(wish.colourMap);
    colouring.scale = scaleOf(*wish.column, map, wish.isQuantile);
    colouring.indices = colouring.scale->indices(wish.column->numbers);
    colouring.table = map.table(missingColour(), ground);
    return colouring;
}

std::vector<ClassEntry> legendClasses(const SampleColumn &column, const SampleSet &shown,
                                      const QStringList &chosen)
{
    std::vector<ClassEntry> entries;
    entries.reserve(std::size_t(column.classNames.size()));
    for (qsizetype i = 0; i < column.classNames.size(); ++i) {
        const QString &name = column.classNames[i];
        entries.push_back({name, classColour(int(i)), 0, chosen.isEmpty() || chosen.contains(name)});
    }
    for (SampleIndex sample = 0; sample < SampleIndex(column.classes.size()); ++sample) {
        const std::int32_t index = column.classes[std::size_t(sample)];
        if (index >= 0 && shown.contains(sample))
            ++entries[std::size_t(index)].count;
    }
    return entries;
}

SampleIndex withoutClass(const SampleColumn &column, const SampleSet &shown)
{
    SampleIndex missing = 0;
    for (SampleIndex sample = 0; sample < SampleIndex(column.classes.size()); ++sample) {
        if (column.classes[std::size_t(sample)] < 0 && shown.contains(sample))
            ++missing;
    }
    return missing;
}

}  // namespace Atoll
