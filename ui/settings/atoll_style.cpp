#include "ui/settings/atoll_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace Atoll {

namespace {

QColor mixed(const QColor &ground, const QColor &ink, double share)
{
    const auto channel = [&](int from, int to) { return qRound(from + (to - from) * share); };
    return {channel(ground.red(), ink.red()), channel(ground.green(), ink.green()),
            channel(ground.blue(), ink.blue())};
}

/// At least 3:1 against base and window in both themes.
QColor outlineOf(const QStyleOption &option)
{
    constexpr double strongly = 0.58;
    constexpr double weakly = 0.3;
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    return mixed(option.palette.color(QPalette::Window), option.palette.color(QPalette::WindowText),
                 isEnabled ? strongly : weakly);
}

bool isMarked(const QStyleOption &option)
{
    return (option.state & (QStyle::State_On | QStyle::State_NoChange)) != 0;
}

/// The ground of a box or a button: filled when it is marked, with a ring when the keyboard is on it.
void preparePainter(const QStyleOption &option, QPainter *painter)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QPalette &palette = option.palette;
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isFilled = isMarked(option) && isEnabled;
    painter->setBrush(palette.color(isFilled ? QPalette::Highlight : QPalette::Base));
    const bool isOutstanding =
        isEnabled && (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) != 0;
    painter->setPen(isOutstanding ? QPen(palette.color(QPalette::WindowText), 1.2)
                                  : QPen(outlineOf(option), 1));
}

QColor markInk(const QStyleOption &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    return option.palette.color(isEnabled ? QPalette::HighlightedText : QPalette::WindowText);
}

QRectF squareIn(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const QRectF box = squareIn(option.rect);
    painter->save();
    preparePainter(option, painter);
    painter->drawRoundedRect(box, 2.5, 2.5);
    const double unit = box.width() / 12;
    QPen pen(markInk(option), 1.7 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->translate(box.topLeft());
    if (option.state.testFlag(QStyle::State_NoChange)) {
        painter->drawLine(QPointF(3.2 * unit, 6 * unit), QPointF(8.8 * unit, 6 * unit));
    } else if (option.state.testFlag(QStyle::State_On)) {
        QPainterPath tick(QPointF(2.8 * unit, 6.2 * unit));
        tick.lineTo(5.1 * unit, 8.6 * unit);
        tick.lineTo(9.3 * unit, 3.6 * unit);
        painter->drawPath(tick);
    }
    painter->restore();
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    const QRectF circle = squareIn(option.rect);
    painter->save();
    preparePainter(option, painter);
    painter->drawEllipse(circle);
    if (option.state.testFlag(QStyle::State_On)) {
        const double radius = circle.width() * 0.2;
        painter->setPen(Qt::NoPen);
        painter->setBrush(markInk(option));
        painter->drawEllipse(circle.center(), radius, radius);
    }
    painter->restore();
}

void drawFieldFrame(const QStyleOption &option, QPainter *painter)
{
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(isFocused ? QPen(option.palette.color(QPalette::Highlight).lighter(120), 1.4)
                              : QPen(outlineOf(option), 1));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

}  // namespace

AtollStyle::AtollStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void AtollStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckBox(*option, painter);
    else if (element == PE_IndicatorRadioButton)
        drawRadioButton(*option, painter);
    else if (element == PE_FrameLineEdit)
        drawFieldFrame(*option, painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AtollStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *const spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spinBox != nullptr && spinBox->frame)
        drawFieldFrame(*option, painter);
}

}  // namespace Atoll
