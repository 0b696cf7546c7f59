#include "ui/settings/main_menu.h"

#include "ui/settings/action_registry.h"

#include <QActionEvent>
#include <QHash>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace Atoll {

MainMenu::MainMenu(QMenuBar *bar, ActionRegistry *registry, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
{
    build(bar);
    hideEmptyMenus();
    connect(registry, &ActionRegistry::bindingChanged, this, &MainMenu::hideEmptyMenusLater);
    connect(registry, &ActionRegistry::retranslated, this, &MainMenu::retranslate);
}

void MainMenu::build(QMenuBar *bar)
{
    QHash<QString, int> lastSections;
    for (const ActionDescription &entry : m_registry->descriptions()) {
        QMenu *const parent = menu(entry.menu);
        if (parent != nullptr && lastSections.value(entry.menu, entry.section) != entry.section)
            parent->addSeparator();
        lastSections.insert(entry.menu, entry.section);
        if (!entry.isMenu) {
            Q_ASSERT(parent != nullptr);
            parent->addAction(m_registry->action(entry.id));
            continue;
        }
        auto *const created = new QMenu(entry.text, parent == nullptr ? static_cast<QWidget *>(bar) : parent);
        created->setObjectName(entry.id);
        created->setToolTipsVisible(false);
        created->installEventFilter(this);
        m_menus[entry.id] = created;
        if (parent == nullptr)
            bar->addMenu(created);
        else
            parent->addMenu(created);
    }
}

QMenu *MainMenu::menu(const QString &id) const
{
    const auto found = m_menus.find(id);
    return found == m_menus.end() ? nullptr : found->second;
}

void MainMenu::retranslate()
{
    for (const ActionDescription &entry : m_registry->descriptions())
        if (QMenu *const shown = menu(entry.id))
            shown->setTitle(entry.text);
}

bool MainMenu::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ActionAdded || type == QEvent::ActionRemoved || type == QEvent::ActionChanged)
        hideEmptyMenusLater();
    return QObject::eventFilter(watched, event);
}

void MainMenu::hideEmptyMenusLater()
{
    // Binding a window's handlers changes a hundred actions in a row.
    if (std::exchange(m_isCheckPending, true))
        return;
    QMetaObject::invokeMethod(this, &MainMenu::hideEmptyMenus, Qt::QueuedConnection);
}

void MainMenu::hideEmptyMenus()
{
    m_isCheckPending = false;
    // Menus come after those they stand in, so from the last to the first a menu knows about its own.
    const auto &entries = m_registry->descriptions();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        QMenu *const shown = menu(entry->id);
        if (shown == nullptr)
            continue;
        const QList<QAction *> actions = shown->actions();
        const bool hasContent = std::ranges::any_of(
            actions, [](const QAction *action) { return action->isVisible() && !action->isSeparator(); });
        if (shown->menuAction()->isVisible() != hasContent)
            shown->menuAction()->setVisible(hasContent);
    }
}

}  // namespace Atoll
