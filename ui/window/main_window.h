#pragma once

#include "model/core/result.h"
#include "ui/viewstate/workbench.h"

#include <QMainWindow>

#include <memory>

class QMenuBar;

namespace Atoll {

class ActionRegistry;
class MainMenu;
class MessageBar;
class ProjectOpener;
class SettingsStore;
class Theme;
class WindowLayout;
struct WindowParts;

/// The window: menus, tool bar, docks, status line, and the commands that tie them together.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(SettingsStore &settings, Theme &theme);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    [[nodiscard]] Workbench &workbench() { return m_workbench; }
    [[nodiscard]] ActionRegistry &actions() { return *m_actions; }
    [[nodiscard]] ProjectOpener &opener() { return *m_opener; }
    [[nodiscard]] WindowParts &parts() { return *m_parts; }

    /// A project file, or a folder to make a project of.
    void openPath(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QMenuBar *makeTop();
    void buildDocks();
    void buildToolBar();
    void listen();
    void showOpened();
    void showClosed();
    void showOpenFailure(const QString &path, const Error &error);
    void showTitle();
    void askToClose();

    SettingsStore &m_settings;
    Workbench m_workbench;
    ActionRegistry *m_actions;
    MessageBar *m_messages;
    MainMenu *m_menu;
    ProjectOpener *m_opener;
    WindowLayout *m_layout;
    std::unique_ptr<WindowParts> m_parts;
    bool m_isClosingAnyway = false;
};

}  // namespace Atoll
