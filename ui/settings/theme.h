#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <cstdint>
#include <functional>

namespace Atoll {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &left, const QColor &right);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Whether the application shows light text on dark; for what does not follow the palette by itself, as
/// charts.
[[nodiscard]] bool isDarkPalette(const QPalette &palette);

/// The application's style and palette. One per program, made before the first window.
class Theme final : public QObject
{
    Q_OBJECT

public:
    /// `isDesktopDark` tells what the desktop wants; none: judged by the palette the platform offers.
    explicit Theme(QObject *parent = nullptr, std::function<bool()> isDesktopDark = {});

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// At once, in every window.
    void setChoice(ThemeChoice choice);
    [[nodiscard]] bool isDark() const { return m_isDark; }

Q_SIGNALS:
    /// The palette is another one now.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    std::function<bool()> m_isDesktopDark;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isDark = false;
    bool m_isApplied = false;
    bool m_isApplying = false;
};

}  // namespace Atoll
