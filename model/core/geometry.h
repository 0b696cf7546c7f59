#pragma once

namespace Atoll {

/// A box in pixels of the upright picture, continuous, origin at the top left corner of the top left pixel: a
/// box over the whole picture is 0, 0, W, H.
struct Box
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const Box &) const = default;
};

}  // namespace Atoll
