#pragma once

#include "model/workflow/tags.h"
#include "ui/itemmodels/project_tree_model.h"
#include "ui/viewstate/workbench.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Atoll {

/// A line of the project tree.
struct ProjectItem
{
    ProjectTreeModel::Kind kind = ProjectTreeModel::Kind::Section;
    QString name;  ///< of a score: its type
    QString tag;   ///< of a score

    bool operator==(const ProjectItem &) const = default;
};

/// What the project tree can do to the things in it.
class ProjectCommands final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what questions belong to.
    ProjectCommands(Workbench &workbench, QWidget *window);

    [[nodiscard]] bool canRename(const ProjectItem &item) const;
    [[nodiscard]] bool canDelete(const ProjectItem &item) const;
    void rename(const ProjectItem &item, const QString &name);
    /// Asks first, saying what goes with it.
    void remove(const ProjectItem &item);
    /// Stores the result under a name that says what it is; `combined` tells which.
    void combine(TagOperation operation, const QString &left, const QString &right);
    void selectMembers(const QString &tag);
    void setWorkingSet(const QString &tag);
    void colourBy(const ProjectItem &score);
    /// False when the embedding has no map yet.
    [[nodiscard]] bool drawMap(const QString &embedding);

Q_SIGNALS:
    void combined(const QString &tag);

private:
    void ask(const QString &question, const QString &consequence, const std::function<void()> &yes);
    void removeNow(const ProjectItem &item);
    [[nodiscard]] static QString question(const ProjectItem &item);
    [[nodiscard]] QString consequence(const ProjectItem &item) const;
    [[nodiscard]] QString tagConsequence(const QString &name) const;

    Workbench &m_workbench;
    QWidget *m_window;
    QString m_nextWorkingSet;  ///< has just got this name
};

}  // namespace Atoll
