#pragma once

#include "model/workflow/saved_filters.h"
#include "ui/docks/project/project_commands.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace Atoll {

class TagComparison;

/// The tree of what a project holds. Double click or Enter does what is nearest at hand: a tag becomes the
/// working set, a score colours the map, a filter is applied.
class ProjectDock final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectDock(Workbench &workbench, QWidget *parent = nullptr);

    [[nodiscard]] Workbench &workbench() { return m_workbench; }
    [[nodiscard]] ProjectCommands &commands() { return *m_commands; }
    /// The chosen line; none: a section without a name.
    [[nodiscard]] ProjectItem currentItem() const;
    void setCurrentTag(const QString &name);
    void activate(const ProjectItem &item);
    /// Shows how many samples the two share.
    void compare(const QString &left, const QString &right);
    /// The task that a score was made from; empty for one that was uploaded.
    [[nodiscard]] QString scoreSource(const ProjectItem &score) const;

    void renameCurrent();
    void deleteCurrent();

Q_SIGNALS:
    void exportWanted(const QString &tag);
    void repeatWanted(const QString &tag, bool isNewSeed);
    /// Of a task; empty: of one to be chosen.
    void scoreWanted(const QString &task);
    void importPredictionsWanted();
    void importEmbeddingsWanted();
    /// Empty: a new one.
    void embeddingWanted(const QString &embedding);
    /// The embedding has no map yet.
    void projectionWanted(const QString &embedding);
    void currentItemChanged();

private:
    void build();
    void listen();
    void readFilters();
    void refresh();
    void search(const QString &text);
    void openMenu(const QPoint &place);
    void takeCombined(const QString &tag);
    void editAwaited();
    [[nodiscard]] static ProjectItem itemAt(const QModelIndex &index);
    [[nodiscard]] QModelIndex shownTagIndex(const QString &name) const;

    static constexpr std::size_t searchedFrom = 16;  ///< tags

    Workbench &m_workbench;
    ProjectCommands *m_commands;
    ProjectTreeModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_empty;
    TagComparison *m_comparison;
    std::vector<SavedFilter> m_filters;
    QString m_awaitedTag;  ///< has been made, and is not in the tree yet
};

}  // namespace Atoll
