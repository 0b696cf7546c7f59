#pragma once

#include "model/core/result.h"

namespace Atoll {

/// A box relative to its picture: corners in 0..1, x0 < x1, y0 < y1.
class RelativeBox
{
public:
    enum class OutOfRange : quint8 { Clamp, Refuse };

    /// Invalid: a corner outside 0..1 with `Refuse`, or (after clamping) no area, which NaN has not either.
    [[nodiscard]] static Result<RelativeBox> fromCorners(double x0, double y0, double x1, double y1,
                                                         OutOfRange outOfRange = OutOfRange::Clamp);
    /// Upper left corner and size.
    [[nodiscard]] static Result<RelativeBox> fromCornerAndSize(double x, double y, double width,
                                                               double height,
                                                               OutOfRange outOfRange = OutOfRange::Clamp);
    /// Centre and size, as YOLO writes it; always clamped.
    [[nodiscard]] static Result<RelativeBox> fromCentreAndSize(double x, double y, double width,
                                                               double height);

    [[nodiscard]] double x0() const { return m_x0; }
    [[nodiscard]] double y0() const { return m_y0; }
    [[nodiscard]] double x1() const { return m_x1; }
    [[nodiscard]] double y1() const { return m_y1; }
    [[nodiscard]] double width() const { return m_x1 - m_x0; }
    [[nodiscard]] double height() const { return m_y1 - m_y0; }
    [[nodiscard]] double area() const { return width() * height(); }

private:
    RelativeBox(double x0, double y0, double x1, double y1)
        : m_x0(x0)
        , m_y0(y0)
        , m_x1(x1)
        , m_y1(y1)
    {
    }

    double m_x0;
    double m_y0;
    double m_x1;
    double m_y1;
};

}  // namespace Atoll
