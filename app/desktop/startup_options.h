#pragma once

#include "model/core/result.h"
#include "ui/settings/theme.h"
#include "ui/settings/translation.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace Atoll {

/// What the window program was told on its command line.
struct StartupOptions
{
    QStringList files;  ///< a project, or a folder of images
    std::optional<LanguageChoice> language;
    std::optional<ThemeChoice> theme;
    std::optional<QSize> windowSize;
    QString screenshot;  ///< where to save a picture of the window before ending; empty: none
    bool isNewWindow = false;
};

/// Ends the program itself for --help and --version. Invalid for what it does not understand.
[[nodiscard]] Result<StartupOptions> readStartupOptions(const QStringList &arguments);

}  // namespace Atoll
