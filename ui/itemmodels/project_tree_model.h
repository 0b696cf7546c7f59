#pragma once

#include "ui/itemmodels/icon_source.h"
#include "ui/itemmodels/project_tree_content.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <memory>

namespace Atoll {

struct ProjectTreeNode;

/// What there is in a project: tags as a history, saved filters, embeddings, predictions, scores and checks.
/// A refresh announces only what differs, so that expansion and selection stay.
class ProjectTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        Section,
        Tag,
        SavedFilter,
        Embedding,
        Predictions,
        ScoredTag,
        Score,
        Check
    };
    enum class Section : std::uint8_t { Tags, SavedFilters, Embeddings, Predictions, Scores, Checks };
    enum Column { NameColumn, CountColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole,  ///< Kind as int
        NameRole,  ///< untranslated; of a check: "damaged", "missing", "duplicates"; of a section: "tags",
                   ///< ...
        IdRole,    ///< qint64; of tags, embeddings and scores
        IconNameRole,  ///< for themedIcon()
        TagNameRole,   ///< of scores: the tag they are for
        IsCurrentRole  ///< the working set's tag, the embedding shown
    };

    explicit ProjectTreeModel(IconSource icons = {}, QObject *parent = nullptr);
    ~ProjectTreeModel() override;
    Q_DISABLE_COPY_MOVE(ProjectTreeModel)

    void setContent(ProjectTreeContent content);
    [[nodiscard]] QModelIndex sectionIndex(Section section) const;
    /// Invalid when there is no such tag.
    [[nodiscard]] QModelIndex tagIndex(const QString &name) const;
    /// Headings in the language of the moment.
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for another name by renameRequested(); the name changes when the content does.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void renameRequested(Atoll::ProjectTreeModel::Kind kind, const QString &from, const QString &to);

private:
    [[nodiscard]] ProjectTreeNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const ProjectTreeNode *node, int column = 0) const;
    void update(ProjectTreeNode &node, ProjectTreeNode &wanted);
    void updateChildren(ProjectTreeNode &node, ProjectTreeNode &wanted);

    IconSource m_icons;
    ProjectTreeContent m_content;
    std::unique_ptr<ProjectTreeNode> m_root;
};

}  // namespace Atoll
