#include "ui/settings/theme.h"

#include "ui/settings/atoll_style.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace Atoll {

namespace {

/// Colours of one theme, from which the roles are filled.
struct Inks
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor quiet;     ///< hints in empty fields
    QColor disabled;  ///< what cannot be used now
    QColor highlight;
    QColor highlightedText;
    QColor link;
    QColor visited;
    QColor tipBase;
    QColor tipText;
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QPalette paletteOf(const Inks &inks)
{
    QPalette palette(inks.text, inks.button, inks.button.lighter(118), inks.button.darker(160),
                     inks.button.darker(125), inks.text, inks.highlightedText, inks.base, inks.window);
    palette.setColor(QPalette::Midlight, inks.button.lighter(108));
    palette.setColor(QPalette::Shadow, inks.window.darker(220));
    palette.setColor(QPalette::AlternateBase, inks.alternate);
    palette.setColor(QPalette::ButtonText, inks.text);
    palette.setColor(QPalette::BrightText, inks.highlightedText);
    palette.setColor(QPalette::PlaceholderText, inks.quiet);
    palette.setColor(QPalette::Highlight, inks.highlight);
    palette.setColor(QPalette::HighlightedText, inks.highlightedText);
    palette.setColor(QPalette::Link, inks.link);
    palette.setColor(QPalette::LinkVisited, inks.visited);
    palette.setColor(QPalette::ToolTipBase, inks.tipBase);
    palette.setColor(QPalette::ToolTipText, inks.tipText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::PlaceholderText, QPalette::BrightText})
        palette.setColor(QPalette::Disabled, role, inks.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, inks.button);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, inks.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, inks.window);
    palette.setColor(QPalette::Disabled, QPalette::Link, inks.disabled);
    palette.setColor(QPalette::Disabled, QPalette::LinkVisited, inks.disabled);
    return palette;
}

/// What the palette would be without ours.
bool isPlatformPaletteDark()
{
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool isDark = isDarkPalette(QApplication::palette());
    QApplication::setPalette(ours);
    return isDark;
}

}  // namespace

double contrastRatio(const QColor &left, const QColor &right)
{
    const auto [low, high] = std::minmax({luminance(left), luminance(right)});
    return (high + 0.05) / (low + 0.05);
}

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xf2, 0xf3, 0xf5),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf6, 0xf8, 0xfa),
                      .button = QColor(0xe8, 0xea, 0xed),
                      .text = QColor(0x1c, 0x20, 0x26),
                      .quiet = QColor(0x5c, 0x64, 0x6f),
                      .disabled = QColor(0x7a, 0x81, 0x8b),
                      .highlight = QColor(0x1f, 0x66, 0xb8),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x15, 0x5b, 0xab),
                      .visited = QColor(0x6b, 0x3f, 0xa0),
                      .tipBase = QColor(0x2a, 0x2f, 0x37),
                      .tipText = QColor(0xf2, 0xf4, 0xf7)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x24, 0x27, 0x2c),
                      .base = QColor(0x1a, 0x1c, 0x20),
                      .alternate = QColor(0x20, 0x23, 0x28),
                      .button = QColor(0x33, 0x38, 0x3f),
                      .text = QColor(0xe6, 0xe9, 0xed),
                      .quiet = QColor(0xa0, 0xa8, 0xb2),
                      .disabled = QColor(0x8b, 0x92, 0x9c),
                      .highlight = QColor(0x2b, 0x6c, 0xc4),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x7a, 0xb6, 0xff),
                      .visited = QColor(0xc3, 0xa4, 0xf0),
                      .tipBase = QColor(0x3a, 0x40, 0x49),
                      .tipText = QColor(0xf2, 0xf4, 0xf7)});
}

bool isDarkPalette(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window)) <
           luminance(palette.color(QPalette::Active, QPalette::WindowText));
}

Theme::Theme(QObject *parent, std::function<bool()> isDesktopDark)
    : QObject(parent)
    , m_isDesktopDark(isDesktopDark ? std::move(isDesktopDark) : isPlatformPaletteDark)
{
    QApplication::setStyle(new AtollStyle);
    apply();
    qApp->installEventFilter(this);
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    if (std::exchange(m_isApplying, true))
        return;  // setting a palette tells us of it
    const bool isDark =
        m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_isDesktopDark());
    const bool isChange = !std::exchange(m_isApplied, true) || isDark != m_isDark;
    m_isDark = isDark;
    if (isChange) {
        const QPalette palette = isDark ? darkPalette() : lightPalette();
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    m_isApplying = false;
    if (isChange)
        Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (m_choice == ThemeChoice::System && event->type() == QEvent::ThemeChange)
        apply();
    return QObject::eventFilter(watched, event);
}

}  // namespace Atoll
