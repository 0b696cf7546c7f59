#pragma once

#include <QColor>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <span>

namespace Atoll {

/// Colours of 8-bit colour indices. By convention index 0 is the colour of what is missing, 1 to 255 run from
/// the least to the most.
using ColourTable = std::array<QRgb, 256>;

/// A perceptual colour map: equal steps of the number look like equal steps of colour.
struct ColourMap
{
    QString name;  ///< for files and settings: "viridis"
    bool isDiverging = false;
    std::array<QRgb, 256> colours{};

    /// For people, translated.
    [[nodiscard]] QString title() const;
    /// `missing` at 0, and at 1 to 255 the colours, without those at an end of the map that could not be told
    /// from the ground they are seen on (black of magma on a dark window).
    [[nodiscard]] ColourTable table(QRgb missing, QRgb ground) const;
};

/// viridis, magma, cividis and the diverging coolwarm, in this order; made on first use.
[[nodiscard]] std::span<const ColourMap> colourMaps();
/// Null for a name that is none.
[[nodiscard]] const ColourMap *colourMap(QStringView name);

/// The grey of samples without a value; stands apart from both a white and a black background.
[[nodiscard]] QRgb missingColour();

/// How many class colours differ; then they repeat.
[[nodiscard]] int classColourCount();
/// Colour of the class at position `index` >= 0. The first seven are those of M. Okabe and K. Ito, "Color
/// Universal Design", 2008; each further one lies farthest from those before it in CIELAB as seen with full,
/// without red and without green sight (G. Machado and others, "A Physiologically-based Model for Simulation
/// of Color Vision Deficiency", 2009).
[[nodiscard]] QRgb classColour(int index);
/// Colours of what `classIndices` gives.
[[nodiscard]] ColourTable classTable(QRgb missing);

}  // namespace Atoll
