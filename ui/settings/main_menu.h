#pragma once

#include <QObject>

#include <unordered_map>

class QMenu;
class QMenuBar;

namespace Atoll {

class ActionRegistry;

/// The menus of the catalog in a menu bar. A menu with nothing to see in it is hidden; the window may fill
/// menus of its own making, such as "file.recent".
class MainMenu final : public QObject
{
    Q_OBJECT

public:
    /// All three live as long as the window; the menus belong to the bar.
    MainMenu(QMenuBar *bar, ActionRegistry *registry, QObject *parent);

    /// Null for an unknown id.
    [[nodiscard]] QMenu *menu(const QString &id) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(QMenuBar *bar);
    void retranslate();
    void hideEmptyMenusLater();
    void hideEmptyMenus();

    ActionRegistry *m_registry;
    std::unordered_map<QString, QMenu *> m_menus;
    bool m_isCheckPending = false;
};

}  // namespace Atoll
