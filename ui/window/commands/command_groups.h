#pragma once

namespace Atoll {

class JobDialog;
class MainMenu;
class Theme;
struct WindowParts;

// One file each. What they bind lives as long as the window.

void addFileCommands(WindowParts &parts, MainMenu &menu);
void addExchangeCommands(WindowParts &parts);  ///< import and export
void addEditCommands(WindowParts &parts);
void addViewCommands(WindowParts &parts, Theme &theme);
void addDataCommands(WindowParts &parts);
void addSelectCommands(WindowParts &parts);
void addTagCommands(WindowParts &parts);
void addLabelCommands(WindowParts &parts);
void addHelpCommands(WindowParts &parts);

/// What the dialog's job did is said in the message bar when it has ended.
void openDialog(WindowParts &parts, JobDialog *dialog);

}  // namespace Atoll
