#include "model/scoring/relative_box.h"

#include "model/core/text.h"

#include <algorithm>
#include <array>

namespace Atoll {

Result<RelativeBox> RelativeBox::fromCorners(double x0, double y0, double x1, double y1,
                                             OutOfRange outOfRange)
{
    std::array<double, 4> corners{x0, y0, x1, y1};
    for (double &corner : corners) {
        if (outOfRange == OutOfRange::Refuse && !(corner >= 0 && corner <= 1))
            return failure(
                ErrorKind::Invalid,
                Text::tr("A box has the coordinate %1; coordinates relative to the picture lie in 0..1.")
                    .arg(corner));
        corner = std::clamp(corner, 0.0, 1.0);
    }
    if (!(corners[0] < corners[2]) || !(corners[1] < corners[3]))
        return failure(ErrorKind::Invalid,
                       Text::tr("A box from (%1, %2) to (%3, %4) has no area inside the picture; "
                                "coordinates are fractions of the picture's size.")
                           .arg(x0)
                           .arg(y0)
                           .arg(x1)
                           .arg(y1));
    return RelativeBox(corners[0], corners[1], corners[2], corners[3]);
}

Result<RelativeBox> RelativeBox::fromCornerAndSize(double x, double y, double width, double height,
                                                   OutOfRange outOfRange)
{
    return fromCorners(x, y, x + width, y + height, outOfRange);
}

Result<RelativeBox> RelativeBox::fromCentreAndSize(double x, double y, double width, double height)
{
    return fromCorners(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
}

}  // namespace Atoll
