#pragma once

#include <QProxyStyle>

namespace Atoll {

/// Fusion, with boxes to tick and frames that can be told from a dark ground: Fusion derives its outlines by
/// darkening the window's colour, which leaves them invisible there.
class AtollStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    AtollStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

}  // namespace Atoll
