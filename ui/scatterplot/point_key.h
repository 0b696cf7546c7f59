#pragma once

#include <cstddef>
#include <cstdint>

namespace Atoll {

/// Decides which point is seen on a pixel: the one of the higher key; 0 is no point. From the top: 2 bits for
/// the layer, 5 bits drawn by lot for the mixed order, 8 bits of colour index. Signed, for that is what
/// processors find the larger of eight at a time.
using PointKey = std::int16_t;

inline constexpr int layerShift = 13;
inline constexpr int lotShift = 8;
inline constexpr PointKey faintLayer = 1 << layerShift;
inline constexpr PointKey shownLayer = 2 << layerShift;
inline constexpr PointKey selectedLayer = 3 << layerShift;

[[nodiscard]] inline std::size_t colourIndex(PointKey key)
{
    return static_cast<std::size_t>(key) & 0xffU;
}

}  // namespace Atoll
