#pragma once

#include "ui/docks/project/project_commands.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

namespace Atoll {

class ProjectDock;

/// The context menus of the project tree.
class ProjectMenu final
{
    Q_DECLARE_TR_FUNCTIONS(Atoll::ProjectMenu)

public:
    /// Fills `menu` for an item; leaves it empty where there is nothing to do.
    static void fill(QMenu &menu, const ProjectItem &item, ProjectDock &dock);

private:
    explicit ProjectMenu(QMenu &menu, const ProjectItem &item, ProjectDock &dock)
        : m_menu(menu)
        , m_item(item)
        , m_dock(dock)
    {
    }
    void addSection();
    void addTag();
    void addCombinations();
    void addOthers(const QString &title, const QString &icon,
                   const std::function<void(const QString &)> &act);
    void addEmbedding();
    void addPrediction();
    void addScore();
    void addRenameAndDelete();

    QMenu &m_menu;
    const ProjectItem &m_item;
    ProjectDock &m_dock;
};

}  // namespace Atoll
