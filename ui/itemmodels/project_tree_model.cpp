#include "ui/itemmodels/project_tree_model.h"

#include "ui/itemmodels/project_tree_node.h"
#include "ui/itemmodels/row_steps.h"

#include <QFont>

#include <algorithm>

namespace Atoll {

namespace {

QStringList keysOf(const ProjectTreeNode &node)
{
    QStringList keys;
    keys.reserve(static_cast<qsizetype>(node.children.size()));
    for (const auto &child : node.children)
        keys.append(child->shown.key);
    return keys;
}

const ProjectTreeNode *findTag(const ProjectTreeNode &node, const QString &name)
{
    for (const auto &child : node.children) {
        if (child->shown.kind == ProjectTreeModel::Kind::Tag && child->shown.name == name)
            return child.get();
        if (const auto *const found = findTag(*child, name))
            return found;
    }
    return nullptr;
}

}  // namespace

ProjectTreeModel::ProjectTreeModel(IconSource icons, QObject *parent)
    : QAbstractItemModel(parent)
    , m_icons(std::move(icons))
    , m_root(projectTree({}))
{
}

ProjectTreeModel::~ProjectTreeModel() = default;

void ProjectTreeModel::setContent(ProjectTreeContent content)
{
    m_content = std::move(content);
    for (TagTreeRow &row : m_content.tags)
        row.tag.samples = {};  // counted already, and large
    const auto wanted = projectTree(m_content);
    updateChildren(*m_root, *wanted);
}

void ProjectTreeModel::retranslate()
{
    const auto wanted = projectTree(m_content);
    updateChildren(*m_root, *wanted);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ProjectTreeModel::update(ProjectTreeNode &node, ProjectTreeNode &wanted)
{
    if (!(node.shown == wanted.shown)) {
        node.shown = std::move(wanted.shown);
        Q_EMIT dataChanged(indexOf(&node), indexOf(&node, ColumnCount - 1));
    }
    updateChildren(node, wanted);
}

void ProjectTreeModel::updateChildren(ProjectTreeNode &node, ProjectTreeNode &wanted)
{
    auto &rows = node.children;
    const QModelIndex parent = indexOf(&node);
    for (const RowStep &step : rowSteps(keysOf(node), keysOf(wanted))) {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows(parent, step.first, step.last);
            rows.erase(rows.begin() + step.first, rows.begin() + step.last + 1);
            endRemoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows(parent, step.first, step.last);
            for (int row = step.first; row <= step.last; ++row) {
                auto &child = wanted.children[static_cast<std::size_t>(row)];
                child->parent = &node;
                rows.insert(rows.begin() + row, std::move(child));
            }
            endInsertRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows(parent, step.first, step.first, parent, step.destination);
            std::rotate(rows.begin() + step.destination, rows.begin() + step.first,
                        rows.begin() + step.first + 1);
            endMoveRows();
            break;
        }
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (wanted.children[row] != nullptr)  // inserted ones are as they should be
            update(*rows[row], *wanted.children[row]);
}

ProjectTreeNode *ProjectTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ProjectTreeNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex ProjectTreeModel::indexOf(const ProjectTreeNode *node, int column) const
{
    return node->parent == nullptr ? QModelIndex() : createIndex(node->row(), column, node);
}

QModelIndex ProjectTreeModel::sectionIndex(Section section) const
{
    return index(static_cast<int>(section), 0);
}

QModelIndex ProjectTreeModel::tagIndex(const QString &name) const
{
    const auto *const found = findTag(*m_root, name);
    return found == nullptr ? QModelIndex() : indexOf(found);
}

QModelIndex ProjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ProjectTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int ProjectTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ProjectTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant ProjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProjectTreeText &shown = nodeOf(index)->shown;
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (isName)
            return shown.text.isEmpty() ? shown.name : shown.text;
        return shown.count;
    case Qt::EditRole:
        return isName ? shown.name : shown.count;
    case Qt::ToolTipRole:
        return shown.toolTip;
    case Qt::DecorationRole:
        return isName && m_icons ? QVariant(m_icons(shown.iconName)) : QVariant();
    case Qt::TextAlignmentRole:
        return isName ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole:
        if (shown.isCurrent) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case KindRole:
        return static_cast<int>(shown.kind);
    case NameRole:
        return shown.name;
    case IdRole:
        return shown.id;
    case IconNameRole:
        return shown.iconName;
    case TagNameRole:
        return shown.tagName;
    case IsCurrentRole:
        return shown.isCurrent;
    default:
        return {};
    }
}

QVariant ProjectTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Count");
}

Qt::ItemFlags ProjectTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == NameColumn && nodeOf(index)->shown.isEditable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ProjectTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const ProjectTreeText &shown = nodeOf(index)->shown;
    const QString name = value.toString().trimmed();
    if (name.isEmpty() || name == shown.name)
        return false;
    Q_EMIT renameRequested(shown.kind, shown.name, name);
    return true;
}

}  // namespace Atoll
