#pragma once

#include "ui/itemmodels/project_tree_model.h"

namespace Atoll {

/// What one row of the tree shows; all texts are ready.
struct ProjectTreeText
{
    ProjectTreeModel::Kind kind = ProjectTreeModel::Kind::Section;
    QString key;  ///< unique among its siblings, the same after a change of name
    QString name;
    QString text;  ///< shown, where it is not the name
    QString count;
    QString toolTip;
    QString iconName;
    QString tagName;
    qint64 id = 0;
    bool isCurrent = false;
    bool isEditable = false;

    bool operator==(const ProjectTreeText &) const = default;
};

struct ProjectTreeNode
{
    ProjectTreeText shown;
    ProjectTreeNode *parent = nullptr;
    std::vector<std::unique_ptr<ProjectTreeNode>> children;

    /// Takes a child in at the end.
    ProjectTreeNode &add(ProjectTreeText text)
    {
        auto child = std::make_unique<ProjectTreeNode>();
        child->shown = std::move(text);
        child->parent = this;
        children.push_back(std::move(child));
        return *children.back();
    }
    [[nodiscard]] int row() const;
};

/// The whole tree of a content, in the language and number format of the moment.
[[nodiscard]] std::unique_ptr<ProjectTreeNode> projectTree(const ProjectTreeContent &content);

}  // namespace Atoll
