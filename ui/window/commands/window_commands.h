#pragma once

class QString;

namespace Atoll {

class MainMenu;
class Theme;
struct WindowParts;

/// Binds every action of the window to what it does.
void addWindowCommands(WindowParts &parts, MainMenu &menu, Theme &theme);

/// Asks for a new project; `folder` is filled in, or empty.
void startNewProject(WindowParts &parts, const QString &folder);

}  // namespace Atoll
