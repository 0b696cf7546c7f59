#pragma once

#include <QList>
#include <QObject>

#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace Atoll {

class ActionRegistry;
class SettingsStore;

/// The docks of a window and where they stand: project on the left, map above gallery in the middle, batch,
/// scores and inspector on the right. People may move them; that is remembered.
class WindowLayout final : public QObject
{
    Q_OBJECT

public:
    enum class Place : std::uint8_t { Left, Top, Bottom, Right };

    WindowLayout(QMainWindow &window, ActionRegistry &actions, SettingsStore &settings);

    /// `action` is the id of the menu entry that shows and hides it, and gives it its title and icon.
    void add(const QString &action, Place place, QWidget *contents);

    /// Docks are there while a project is open; without one, `startPage` fills the window.
    void setStartPage(QWidget *startPage);
    void setProjectShown(bool isShown);

    /// Shows and raises the dock of this action, and moves the keyboard into it.
    void show(const QString &action);
    /// Puts every dock where it belongs.
    void reset();
    /// As it was the last time; the first time as `reset`.
    void restore();
    void save();

    /// Moves the keyboard to the next dock that is seen.
    void focusNext(bool isForward);
    /// The dock that holds the keyboard, brought to the front by a tab; null for none.
    [[nodiscard]] QDockWidget *focused() const;

private:
    struct Entry
    {
        QString action;
        Place place;
        QDockWidget *dock;
    };

    [[nodiscard]] QDockWidget *dockOf(const QString &action) const;
    void retranslate();
    void arrange();
    /// `sides`: left and right; `middle`: map and gallery.
    void shareRoom(const QList<QDockWidget *> &sides, const QList<QDockWidget *> &middle);

    QMainWindow &m_window;
    ActionRegistry &m_actions;
    SettingsStore &m_settings;
    QWidget *m_startPage = nullptr;
    std::vector<Entry> m_entries;
    bool m_isProjectShown = false;
    bool m_isArranged = false;
};

}  // namespace Atoll
