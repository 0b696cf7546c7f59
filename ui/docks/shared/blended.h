#pragma once

#include <QColor>

namespace Atoll {

/// `share` of `ink` on `paper`: a quieter colour of a palette, dark or light.
[[nodiscard]] inline QColor blended(const QColor &paper, const QColor &ink, double share)
{
    const auto mix = [share](float under, float over) {
        return under + (over - under) * static_cast<float>(share);
    };
    return QColor::fromRgbF(mix(paper.redF(), ink.redF()), mix(paper.greenF(), ink.greenF()),
                            mix(paper.blueF(), ink.blueF()));
}

}  // namespace Atoll
